import {createPublicKey, generateKeyPairSync, sign, verify, type KeyObject} from 'node:crypto';

/** The length of a signature (Ed25519, RFC 8032). It stands before what it signs. */
const SEAL = 64;

/** Seals messages of a leader. `key` is its identity: 43 characters that everybody may know. */
export type Sealer = {readonly key: string; readonly sealed: (topic: string, body: Uint8Array | string) => Uint8Array};

/**
 * Makes a sealer with a key of its own. On a broker where anybody may write, only the owner of the key can sign messages,
 * so nobody else moves the playhead of its followers.
 */
export function createSealer(): Sealer {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({format: 'jwk'}).x!,
    sealed: (topic, body) => Buffer.concat([sign(undefined, signedText(topic, body), privateKey), Buffer.from(body as string)]),
  };
}

/** Returns the signed text. A message is worthless under another topic, and in another room. */
const signedText = (topic: string, body: Uint8Array | string): Uint8Array => Buffer.concat([Buffer.from(`${topic}\0`), Buffer.from(body as string)]);

/** The form of a key. */
export const KEY = /^[\w-]{43}$/;

let lastKey: {readonly text: string; readonly key: KeyObject} | undefined;

/** Returns the message under a seal; undefined when the key has not sealed it for this topic. */
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

/** Returns the message behind a seal, without checking it. */
export const bodyOf = (message: Uint8Array): Uint8Array => message.subarray(SEAL);
