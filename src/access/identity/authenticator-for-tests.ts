import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What the server asked of the browser. */
interface Asked {
  readonly challenge: string;
}

/** An authenticator in software: one ES256 passkey, as a browser would present it. */
export class Authenticator {
  readonly credentialId = randomBytes(16);
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject };
  readonly #host: string;
  readonly #origin: string;
  /** Whether it has checked who is there. */
  verifiesUser = true;
  #count = 0;

  constructor(host = 'localhost', origin = 'http://localhost:3000') {
    this.#host = host;
    this.#origin = origin;
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** The answer to registration options. */
  make(options: object) {
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', this.#authenticatorData(this.#credentialData())],
      ]),
    );
    return this.#credential({
      clientDataJSON: this.#clientData('webauthn.create', options as Asked).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to sign-in options. */
  sign(options: object) {
    const clientData = this.#clientData('webauthn.get', options as Asked);
    this.#count += 1;
    const data = this.#authenticatorData();
    const hash = createHash('sha256').update(clientData).digest();
    const signature = sign('sha256', Buffer.concat([data, hash]), this.#keys.privateKey);
    return this.#credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #credential(response: object) {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, { challenge }: Asked): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }),
    );
  }

  #authenticatorData(credential?: Buffer): Buffer {
    const flags = 0x01 | (this.verifiesUser ? 0x04 : 0) | (credential ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#count);
    const host = createHash('sha256').update(this.#host).digest();
    return Buffer.concat([host, Buffer.from([flags]), count, credential ?? Buffer.alloc(0)]);
  }

  #credentialData(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]);
    const length = Buffer.from([0, this.credentialId.length]);
    return Buffer.concat([Buffer.alloc(16), length, this.credentialId, cbor(key)]);
  }
}

/** As much of CBOR (RFC 8949) as an authenticator writes. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map) {
    const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)]);
    return Buffer.concat([head(5, value.size), ...entries]);
  }
  throw new TypeError('not foreseen');
}

function head(type: number, length: number): Buffer {
  const kind = type << 5;
  if (length < 24) return Buffer.from([kind | length]);
  if (length < 256) return Buffer.from([kind | 24, length]);
  return Buffer.from([kind | 25, length >> 8, length & 0xff]);
}
