import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** Makes a certificate for `localhost` and its key, in files that go when the test ends. Needs openssl. */
export function makeCertificate(): {readonly cert: string; readonly key: string} {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']);
  return {cert, key};
}
