/** The direction of imports. Source: docs/architecture.md. */
const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** The client's working pages, which come with Apollo Client. */
const administration = '^client/((administration|cases|audit|accounts|bulk|first-login|initial-password|roster|oversight|inspector|corrections/staff)/|pages/(Administration|Inspector))';
/** What leads to them, when somebody goes there. */
const entries = '^client/(main|router)\\.ts$';

module.exports = {
  forbidden: [
    forbid('no-cycle', {}, { circular: true, dependencyTypesNot: ['type-only'] }, 'A cycle has no direction.'),
    forbid(
      'kernel-is-pure',
      { path: '^machines/' },
      { pathNot: '^(machines/|node_modules/xstate/)' },
      'The kernel knows XState and itself: no I/O, no clock, no environment.',
    ),
    forbid('rules-stand-alone', { path: '^machines/rules/' }, { pathNot: '^machines/rules/' }, 'Rules know nothing but rules.'),
    forbid(
      'flows-know-no-use-case',
      { path: '^server/(flows|work)/' },
      { path: '^server/(accounts|onboarding|real-name|rights|oversight|inspection|heat|charts|bulk|corrections|family|audit|evaluation|openid|schools|roster|effects|graphql|http|adapters|launch|demonstration|cli)/' },
      'The interpreter runs every machine alike.',
    ),
    forbid(
      'use-cases-know-no-edge',
      { path: '^server/(accounts|onboarding|real-name|rights|oversight|inspection|heat|charts|bulk|corrections|family|audit|evaluation|openid|schools|roster|work|keys|backup)/' },
      { path: '^server/(graphql|http|effects|adapters|launch|cli|demonstration)/' },
      'Use cases do not know who calls them.',
    ),
    forbid(
      'adapters-know-ports-only',
      { path: '^server/adapters/' },
      { path: '^server/', pathNot: '^server/(adapters/|ports\\.ts|database/)' },
      'An adapter can be replaced by another one.',
    ),
    forbid(
      'only-the-composition-knows-adapters',
      { path: '^server/', pathNot: '^server/(composition\\.ts|main\\.ts|adapters/|http/|config/government\\.ts)' },
      { path: '^server/adapters/', dependencyTypesNot: ['type-only'] },
      'Everybody else asks for a port.',
    ),
    forbid(
      'government-is-another-house',
      { path: '^(server|migrations)/government/' },
      { path: '^(server|machines|client|migrations)/', pathNot: '^(server|migrations)/government/' },
      'The stand-in of the government platform is another system: it knows nothing of ours.',
    ),
    forbid(
      'only-the-composition-knows-government',
      { path: '^(server|machines|client|migrations)/', pathNot: '^(server/(government/|launch/|main\\.ts|composition\\.ts)|migrations/government/)' },
      { path: '^(server|migrations)/government/' },
      'Ours knows the other system by its address alone.',
    ),
    forbid(
      'only-the-administration-has-apollo',
      { path: '^client/', pathNot: administration },
      { path: '^node_modules/(@apollo|@vue/apollo-composable)/' },
      'Whoever is on their way sends operations with client/graphql/request.ts.',
    ),
    forbid(
      'only-the-administration-leads-to-apollo',
      { path: '^client/', pathNot: `${administration}|${entries}` },
      { path: '^node_modules/(@apollo|@vue/apollo-composable)/', reachable: true },
      'Whoever is on their way never loads the administration.',
    ),
    forbid(
      'only-the-administration-has-its-operations',
      { path: '^client/', pathNot: administration },
      { path: '^client/administration/graphql/', dependencyTypesNot: ['type-only'] },
      'They are parsed documents for its client; to everybody else they are types.',
    ),
    forbid('client-knows-no-server', { path: '^client/' }, { path: '^(server|migrations)/' }, 'The client knows the contract and the kernel.'),
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'client/administration/graphql/generated'] },
    exclude: { path: '^(client/graphql/generated|dist|migrations/.*\\.sql)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'], extensions: ['.ts', '.js', '.vue', '.json'] },
  },
};
