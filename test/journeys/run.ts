/** `npm run journey -- student|teacher|school [students]|inspector`: the built product over HTTP. Without a name, the student's. */
const journeys = ['student', 'teacher', 'school', 'inspector'];
const name = process.argv[2] ?? 'student';
if (journeys.includes(name)) await import(`./${name}.ts`);
else {
  process.stderr.write(`There is no journey ${JSON.stringify(name)}: say ${journeys.join(', ')}.\n`);
  process.exitCode = 2;
}
