import { fileURLToPath } from 'node:url';
import { readConfig } from '../../server/config.js';
import { writeKnownOperations } from '../../server/launch/operations-file.js';
import { startServer } from '../../server/main.js';
import { tellAddress } from '../support/server-child.js';

/** The product as in production: it answers what its pages ask for and nothing else, behind a proxy that speaks https. */
const environment = { ...process.env, PUBLIC_ORIGIN: 'https://portal.example', PORT: '0', DRAIN_SECONDS: '0' };
const read = readConfig(environment);
if (!read.ok) throw new Error(read.faults.join('\n'));
const { databaseUrl } = read.config;
if (databaseUrl === null) throw new Error('there is no database');
writeKnownOperations(fileURLToPath(new URL('../..', import.meta.url)));
const running = await startServer({ ...read.config, databaseUrl });
tellAddress(running.address, () => running.close());
