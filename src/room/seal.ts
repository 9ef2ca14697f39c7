import {createPublicKey, generateKeyPairSync, sign, verify, type KeyObject} from 'node:crypto';

/** The length of a signature (Ed25519, RFC 8032). It precedes the signed message. */
const SEAL = 64;

/** Seals messages of a leader. `key` is the public key, in 43 characters. */
export type Sealer = {readonly key: string; readonly sealed: (topic: string, body: Uint8Array | string) => Uint8Array};

/**
 * Makes a sealer with a new key. Only the owner of the key can sign messages. So nobody else can move the playhead of
 * the followers, even if anybody may write to the broker.
 */
export function createSealer(): Sealer {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({format: 'jwk'}).x!,
    sealed: (topic, body) => Buffer.concat([sign(undefined, signedText(topic, body), privateKey), Buffer.from(body as string)]),
  };
}

/** Returns the signed bytes: topic and body. So a message is not valid under another topic or in another room. */
const signedText = (topic: string, body: Uint8Array | string): Uint8Array => Buffer.concat([Buffer.from(`${topic}\0`), Buffer.from(body as string)]);

/** The form of a key. */
export const KEY = /^[\w-]{43}$/;

let lastKey: {readonly text: string; readonly key: KeyObject} | undefined;

/** Returns the body of a sealed message; undefined if the key has not sealed it for this topic. */
export function unsealed(topic: string, message: Uint8Array, text: string): Uint8Array | undefined {
  if (message.length <= SEAL || !KEY.test(text)) return undefined;
  const body = message.subarray(SEAL);
  try {
    if (lastKey?.text !== text) lastKey = {text, key: createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: text}, format: 'jwk'})};
    return verify(undefined, signedText(topic, body), lastKey.key, message.subarray(0, SEAL)) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the body behind a seal, without checking the seal. */
export const bodyOf = (message: Uint8Array): Uint8Array => message.subarray(SEAL);
