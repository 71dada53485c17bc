// The main job as staff do it, one method a step; the phone beside it is always a phone's browser. `screen` is a page of Chromium or the real window.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './words.mjs';

const t = say('es');
export const PASSWORD = 'una frase bien larga';
const GARLAND = { latitude: 32.9126, longitude: -96.6389, accuracy: 40 };
const ROSTER = [
  'name,firm,bar_state,bar_number,languages,courts,phone,email,capacity,contract_until',
  'Lucía Ferrer Ochoa,Ferrer y Asociados,TX,24000001,es|en,DAL,555-0101,lucia@example.org,20,2031-12-31',
  'Tomás Rivas Lara,,TX,24000002,es,DAL,555-0102,tomas@example.org,15,2031-12-31',
].join('\n');

/** What a phone needs to stand in Garland, Texas. */
export const phoneInGarland = { viewport: { width: 390, height: 844 }, hasTouch: true, permissions: ['geolocation'], geolocation: GARLAND };

const run = (program, ...args) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  assert.equal(status, 0, `${program}: ${stdout}${stderr}`);
  return stdout;
};

export class MainJob {
  constructor(screen) {
    this.screen = screen;
  }

  /** Nothing on the screen is closed to a keyboard or a screen reader. */
  async sound(where) {
    assert.deepEqual(await this.screen.violations(), [], `accessibility of ${where}`);
  }

  /** 1: language, this desk alone, Dallas, an account, the recovery sheet, the empty office. */
  async setUp() {
    const { screen } = this;
    await screen.reads(t('shell-welcome'));
    await screen.press(t('common-next'));
    await screen.reads(t('shell-place'));
    await screen.press(t('common-next'));
    await screen.choose(t('shell-office'), 'Dallas');
    await screen.press(t('common-next'));
    await screen.fill(t('shell-display-name'), 'Ana Prueba');
    await screen.fill(t('shell-username'), 'ana');
    await screen.fill(t('shell-password'), PASSWORD);
    await screen.fill(t('shell-password-again'), PASSWORD);
    await screen.press(t('shell-create-office'));
    const key = (await screen.read('.sheet-key')).replace(/\s/g, '');
    assert.match(run('pdftotext', await screen.saving(() => screen.press(t('common-download'))), '-'), /AGE-SECRET-KEY-1/);
    await screen.fill(t('shell-sheet-confirm'), key.slice(-4));
    await screen.press(t('common-next'));
    await screen.press(t('shell-start-empty'));
    await screen.reads('Ana Prueba');
    await screen.reads(t('alerts-choose'));
    await this.sound('the empty desk');
  }

  /** 2: this machine listens for alerts; answers the address of the button. */
  async listen(port) {
    const { screen } = this;
    await screen.press(t('settings-title'), 'link');
    await screen.press(t('settings-office'), 'tab');
    await screen.tick(t('settings-receive-on'));
    await screen.fill(t('settings-port'), String(port));
    await screen.press(t('common-save'));
    await screen.reads(t('settings-saved'));
    await this.sound('the settings');
    return `http://127.0.0.1:${port}/button`;
  }

  /** 3: a person in Garland prepares a name and a contact, and holds the button. */
  async pressButton(phone) {
    await phone.press(t('button-prepare'));
    await phone.fill(t('button-name'), 'Guadalupe Núñez Peña');
    await phone.fill(t('button-contact-name'), 'Rosa Peña');
    await phone.fill(t('button-contact-reach'), '972-555-0142');
    await phone.press(t('button-add-contact'));
    await phone.press(t('button-seal'));
    await phone.reads(t('button-sealed').split('{')[0].trim());
    await phone.press(t('button-done'));
    await phone.hold(t('button-press'));
    await phone.reads(t('button-delivered'));
  }

  /** 4: it stands on the desk with its place and the reason; taken, the phone says so. */
  async take(phone) {
    const { screen } = this;
    await screen.press(t('alerts-title'), 'link');
    await screen.press('', 'row', 'Dallas County');
    await screen.reads('Guadalupe Núñez Peña');
    await screen.reads('Dallas County');
    await screen.reads('Rosa Peña');
    await this.sound('an alert');
    await screen.press(t('alerts-act-acknowledge'));
    await screen.reads(t('alerts-standing-mine'));
    await phone.reads(t('button-read').split('{')[0].trim());
  }

  /** 5: one key; the folio stays and nothing is typed again. */
  async openCase() {
    const { screen } = this;
    this.folio = (await screen.read('.alerts-head .mono')).trim();
    await screen.press(t('alerts-act-open'));
    await screen.reads(t('case-custody'));
    assert.match(await screen.read('.case-head'), new RegExp(this.folio));
    this.name = (await screen.read('.case-head h1')).trim();
    assert.match(this.name, /Núñez Peña/);
    await this.sound('a new case');
  }

  /** 6: a real detention centre, with hour, source and certainty. */
  async bookIn() {
    const { screen } = this;
    await screen.press(t('case-tab-custody'), 'tab');
    await screen.press(t('custody-record'));
    await screen.choose(t('custody-facility'), 'Prairieland Detention', 'PRAIRIELAND DETENTION CENTER');
    await screen.fill(t('custody-book-in'), '-1d 20:15');
    await this.sound('the booking');
    await screen.press(t('custody-record'));
    await screen.reads(t('custody-suggested'));
    await screen.press(t('common-close'));
    await screen.reads('PRAIRIELAND DETENTION CENTER');
  }

  /** 7: the Notice to Appear was served: deadlines with their citations. */
  async recordEvent() {
    const { screen } = this;
    await screen.press(t('case-tab-overview'), 'tab');
    await screen.press(t('event-record'));
    await screen.choose(t('event-what'), 'NTA entregada');
    await screen.fill(t('event-when'), '-1d 22:00');
    await screen.choose(t('event-who'), t('paper-said-by-person'));
    await screen.reads(t('deadline-not-confirmed-mark'));
    await this.sound('the preview of an event');
    await screen.press(t('event-confirm').split('{')[0].trim());
    await screen.reads(t('event-recorded'));
    await screen.reads('8 CFR');
    await this.sound('a case with deadlines');
  }

  /** 8: the roster comes in after a dry run; one of it takes the case. */
  async arrangeLawyer() {
    const { screen } = this;
    await screen.press(t('representatives-title'), 'link');
    await screen.press(t('representatives-import'));
    const roster = join(tmpdir(), `amparo-padron-${process.pid}.csv`);
    writeFileSync(roster, ROSTER);
    await screen.give(roster);
    await screen.reads('Lucía Ferrer Ochoa');
    await this.sound('the dry run of an import');
    await screen.press(t('import-write'));
    await screen.reads('24000002');
    await this.sound('the roster');
    await this.toCase();
    await screen.press(t('case-tab-representation'), 'tab');
    await screen.press(t('assignment-offer'));
    await screen.choose(t('assignment-representative'), 'Lucía', 'Lucía Ferrer Ochoa');
    await screen.reads(t('finding-none'));
    await this.sound('the offer of a case');
    await screen.press(t('assignment-offer'));
    await screen.press(t('assignment-say-engaged'));
    await screen.reads('Lucía Ferrer Ochoa', '.case-facts');
  }

  /** 9: the summary as a sound PDF. */
  async exportSummary() {
    const { screen } = this;
    await screen.press(t('case-tab-papers'), 'tab');
    await screen.press(t('print-title'));
    await screen.press(t('print-reason-court_filing'));
    await this.sound('the export');
    const file = await screen.saving(() => screen.press(t('print-save')));
    run('qpdf', '--check', file);
    const text = run('pdftotext', '-layout', file, '-');
    for (const wanted of [t('paper-title-case'), this.folio, 'Núñez Peña', 'PRAIRIELAND DETENTION CENTER', 'Lucía Ferrer Ochoa', '8 CFR']) {
      assert.ok(text.includes(wanted), `"${wanted}" stands in the paper`);
    }
  }

  /** 10: the manager sees it, and the figure opens its list. */
  async seeCaseload() {
    const { screen } = this;
    await screen.press(t('caseload-title'), 'link');
    await screen.reads(t('caseload-by-stage'));
    await this.sound('the caseload');
    await screen.press(`${t('caseload-open')}: 1`, 'link');
    await this.inList();
  }

  /** The one case of the office stands in the list, and opens. */
  async inList() {
    await this.screen.reads(this.folio);
    await this.sound('the list of cases');
    await this.screen.press('', 'row', this.folio);
    await this.screen.reads(t('case-tab-custody'));
  }

  async toCase() {
    await this.screen.press(t('cases-title'), 'link');
    await this.inList();
  }
}
