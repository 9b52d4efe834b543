import { createServer } from 'node:http';
import pg from 'pg';

/** The least that a server on PostgreSQL may be: answers with what the database says. Run by Node alone, without tsx. */
const { PORT: port = '0', DATABASE_URL: connectionString } = process.env;
const database = new pg.Pool({ connectionString, max: 1 });
createServer((_request, response) => {
  database.query('select 1 as one').then(
    ({ rows }) => response.end(JSON.stringify(rows)),
    () => response.writeHead(503).end(),
  );
}).listen(Number(port), '127.0.0.1');
