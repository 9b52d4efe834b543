import { registerEnumType } from 'type-graphql';

/** Registers a closed list of names as a GraphQL enum and returns it as the object that type-graphql wants. */
export function enumOf<N extends string>(
  name: string,
  description: string,
  values: Readonly<Record<N, string>>,
): { readonly [V in N]: V } {
  const names = Object.keys(values) as N[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [V in N]: V };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}
