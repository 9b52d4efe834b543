import { Argon2Hasher } from '../../server/adapters/password/argon2-hasher.js';
import { startServer } from '../../server/main.js';
import { knownCaptcha, testConfig } from '../../test/support/config.js';

/** The server as a program of its own, whose memory can be watched; says each time that it hashes a password. */
const { DATABASE_URL: databaseUrl = '', ...others } = process.env as Record<string, string>;
const config = testConfig(others);

class CountedHasher extends Argon2Hasher {
  override hash(password: string): Promise<string> {
    process.stdout.write('hashes\n');
    return super.hash(password);
  }

  override verify(stored: string | null, password: string): Promise<boolean> {
    process.stdout.write('hashes\n');
    return super.verify(stored, password);
  }
}

const passwords = new CountedHasher(config.argon2);
const running = await startServer({ ...config, databaseUrl }, { captchas: knownCaptcha, passwords });
process.stdout.write(`${running.address}\n`);
