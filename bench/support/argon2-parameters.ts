/** The product's own defaults (server/config.ts), as the library takes them. */
export const argon2Parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
