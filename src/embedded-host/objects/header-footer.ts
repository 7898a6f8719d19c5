import type { HeaderFooter as Texts, HostSheet, PageLayout } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { passThrough } from './accessors';
import { oneOf, requireBoolean, requireText } from './style-scope';

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
type Which = 'defaultForAllPages' | 'firstPage' | 'oddPages' | 'evenPages';

/** Excel.HeaderFooterGroup. */
export class HeaderFooterGroup extends HostObject {
  static override readonly className = 'HeaderFooterGroup';
  static override readonly members: Members = {
    defaultForAllPages: 9,
    firstPage: 9,
    oddPages: 9,
    evenPages: 9,
    state: 9,
    useSheetMargins: 9,
    useSheetScale: 9,
  };

  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  get defaultForAllPages(): HostObject {
    return this.#pages('defaultForAllPages');
  }

  get firstPage(): HostObject {
    return this.#pages('firstPage');
  }

  get oddPages(): HostObject {
    return this.#pages('oddPages');
  }

  get evenPages(): HostObject {
    return this.#pages('evenPages');
  }

  get state(): string {
    return this.sheet.pageLayout.headersFooters.state;
  }

  set state(state: unknown) {
    this.sheet.pageLayout.headersFooters.state = oneOf(state, STATES);
    this.sheet.touch('pageLayout');
  }

  #pages(which: Which): HostObject {
    return new HeaderFooter(this.environment, this.sheet, which);
  }
}

passThrough(
  HeaderFooterGroup,
  ['useSheetMargins', 'useSheetScale'],
  (group: HeaderFooterGroup): PageLayout['headersFooters'] => group.sheet.pageLayout.headersFooters,
  requireBoolean,
  (group) => group.sheet.touch('pageLayout'),
);

/** Excel.HeaderFooter: the texts above and below a page, with Excel's codes such as `&P`. */
class HeaderFooter extends HostObject {
  static override readonly className = 'HeaderFooter';
  static override readonly members: Members = {
    leftHeader: 9,
    centerHeader: 9,
    rightHeader: 9,
    leftFooter: 9,
    centerFooter: 9,
    rightFooter: 9,
  };

  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
    readonly which: Which,
  ) {
    super(environment);
  }
}

passThrough(
  HeaderFooter,
  ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'],
  (object: HeaderFooter): Texts => object.sheet.pageLayout.headersFooters[object.which],
  requireText,
  (object) => object.sheet.touch('pageLayout'),
);
