import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { createEchoProcess, type Echo, local } from './echo-process.ts';
import { createTalker, type Person } from './talker.ts';

let connector: Connector;
let echo: Echo;
let alex: Person;

beforeAll(async () => {
  connector = await createConnectorProcess();
  echo = await createEchoProcess({ ...local, hearMs: 300, turnMs: 700 });
});
afterAll(async () => {
  await Promise.all([connector.stop(), echo.stop()]);
});
beforeEach(async () => {
  await connector.reset();
  alex = createTalker({ endpoint: echo.endpoint, connector }).person({ name: 'Alex' });
});

const timed = async <Value>(work: Promise<Value>): Promise<{ value: Value; milliseconds: number }> => {
  const started = performance.now();
  const value = await work;
  return { value, milliseconds: performance.now() - started };
};

test('whoever decides and does not hear the signal is not waited for', async () => {
  const { value, milliseconds } = await timed(alex.says('deaf'));
  expect(milliseconds).toBeLessThan(1_000);
  expect(value.text).toMatch(/^Rehearsal: not real. Something went wrong/);
});

test('a press that takes too long is answered in time, with the words given back', async () => {
  const action = { verb: 'deaf', data: { words: 'patrols doubled' } };
  const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action } };
  const { value, milliseconds } = await timed(alex.sends(press));
  expect(milliseconds).toBeLessThan(1_000);
  expect(value.body).toMatchObject({ statusCode: 200, value: expect.stringContaining('patrols doubled') });
});

test('whoever hears the signal may still answer', async () => {
  expect((await alex.says('slow')).text).toContain('you said slow');
});

test.each(['POST', 'PUT'])(
  'a connector that says nothing to a %s does not keep Teams waiting',
  async (method) => {
    const { last } = await alex.says('card please');
    await connector.fail({ kind: 'hang', method });
    const { value, milliseconds } = await timed(
      method === 'POST' ? alex.says('hello') : alex.presses(last, 'record', {}, { as: 'Submit' }),
    );
    expect(value.status).toBe(200);
    expect(milliseconds).toBeLessThan(1_500);
  },
);

test('nor does its silence about the base card keep the presser waiting', async () => {
  const { last } = await alex.says('card please');
  await connector.fail({ kind: 'hang', method: 'PUT' });
  const { value, milliseconds } = await timed(alex.presses(last, 'record'));
  expect(JSON.stringify(value.body)).toContain('recorded');
  expect(milliseconds).toBeLessThan(500);
});
