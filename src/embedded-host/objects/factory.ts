import type { HostEnvironment, ObjectFactory } from '../protocol/host-object';
import { ConditionalFormat } from './conditional-format';
import { ConditionalFormatCollection } from './conditional-format-collection';
import { NamedItemCollection } from './named-items';
import { Range } from './range/range';
import { RangeAreas } from './range/range-areas';
import { Table } from './table';
import { TableCollection, TableScopedCollection } from './table-collection';
import { Worksheet } from './worksheet';

/** Makes the objects of an environment; `environment` is asked for only when an object is made. */
export function objectFactory(environment: () => HostEnvironment): ObjectFactory {
  return {
    range: (sheet, area) => new Range(environment(), sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreas(environment(), sheet, areas),
    worksheet: (sheet) => new Worksheet(environment(), sheet),
    table: (sheet, table) => new Table(environment(), sheet, table),
    tables: (sheet) => new TableCollection(environment(), sheet),
    tablesIn: (sheet, areas, fullyContained) => new TableScopedCollection(environment(), sheet, areas, fullyContained),
    names: (sheet) => new NamedItemCollection(environment(), sheet),
    conditionalFormats: (sheet, areas) => new ConditionalFormatCollection(environment(), sheet, areas),
    conditionalFormat: (sheet, format) => new ConditionalFormat(environment(), sheet, format),
  };
}
