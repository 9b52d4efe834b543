import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { compareDefinitions } from '../../../machines/definition/compare.js';
import type { MachineDefinition } from '../../../machines/definition/definition.js';
import { registry, type MachineId } from '../../../machines/registry.js';
import { layOut } from '../../charts/lay-out.js';
import { writeDown, type ExportFormat } from '../../charts/write-down.js';
import { countFlows } from '../../inspection/count-flows.js';
import { definitionAt } from '../../released/definitions.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { Machine, MachineChange, MachineChart, MachineExport, MachineExportFormat, MachineVersion } from './types.js';
import { viewChange, viewChart, viewMachine } from './view.js';

/** The machines themselves, for developers: as charts, as differences, as files. */
@Resolver(() => MachineVersion)
export class MachineResolver {
  @Access(['inspect'])
  @Query(() => [Machine], { description: 'Every machine that runs here.' })
  machines(): Machine[] {
    return (Object.keys(registry) as MachineId[]).map(viewMachine);
  }

  @Access(['inspect'])
  @Query(() => MachineChart, {
    nullable: true,
    description: 'A machine laid out as a chart; null where there is no such machine or version.',
  })
  async machineChart(
    @Arg('machine', () => String) machine: string,
    @Arg('version', () => Int, { nullable: true, description: 'The present one where none is given.' })
    version: number | null,
  ): Promise<MachineChart | null> {
    const definition = definitionOf(machine, version);
    return definition === null ? null : viewChart(definition, await layOut(definition));
  }

  @Access(['inspect'])
  @Query(() => [MachineChange], {
    nullable: true,
    description: 'What is otherwise in one version than in another; null where there is no such machine or version.',
  })
  machineComparison(
    @Arg('machine', () => String) machine: string,
    @Arg('before', () => Int) before: number,
    @Arg('after', () => Int) after: number,
  ): MachineChange[] | null {
    const [one, other] = [definitionOf(machine, before), definitionOf(machine, after)];
    return one === null || other === null ? null : compareDefinitions(one, other).map(viewChange);
  }

  @Access(['inspect'])
  @Query(() => MachineExport, {
    nullable: true,
    description: 'A machine as a file; null where there is no such machine or version.',
  })
  async machineExport(
    @Arg('machine', () => String) machine: string,
    @Arg('version', () => Int, { nullable: true, description: 'The present one where none is given.' })
    version: number | null,
    @Arg('format', () => MachineExportFormat) format: keyof typeof MachineExportFormat,
  ): Promise<MachineExport | null> {
    const definition = definitionOf(machine, version);
    return definition === null ? null : writeDown(definition, format.toLowerCase() as ExportFormat);
  }

  @Access('parent')
  @FieldResolver(() => Int, { description: 'How many flows are stored in it.' })
  flows(@Root() { machine, version }: MachineVersion, @Ctx() { services }: RequestContext): Promise<number> {
    return countFlows(services.em, machine, version);
  }
}

function definitionOf(machine: string, version: number | null | undefined): MachineDefinition | null {
  return Object.hasOwn(registry, machine) ? definitionAt(machine as MachineId, version ?? null) : null;
}
