import { HostObject, type Members } from '../protocol/host-object';
import { oneOf } from './style-scope';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application. The two suspend calls are accepted and change nothing: the host draws nothing, and calculates when results are read. */
export class Application extends HostObject {
  static override readonly className = 'Application';
  static override readonly members: Members = {
    calculationMode: 1,
    calculationState: 9,
    calculate: 1,
    suspendApiCalculationUntilNextSync: 6,
    suspendScreenUpdatingUntilNextSync: 9,
  };

  get calculationMode(): string {
    return this.environment.workbook.calculationMode;
  }

  set calculationMode(mode: unknown) {
    this.environment.workbook.calculationMode = oneOf(mode, MODES);
  }

  get calculationState(): string {
    return 'Done';
  }

  calculate(_type: string): void {
    this.environment.formulas.calculate(true);
  }

  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}
