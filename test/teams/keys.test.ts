import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { createEchoProcess } from './echo-process.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { activityFrom, knockOn, secured } from './knock.ts';

let connector: Connector;
let issuer: Issuer;

beforeAll(async () => {
  connector = await createConnectorProcess();
  issuer = await createIssuer(connector.serviceUrl);
});
afterAll(async () => {
  issuer.stop();
  await connector.stop();
});

test('while the key server says nothing, a request ends in time with 503, so that Teams tries again', async () => {
  issuer.fallSilent();
  const echo = await createEchoProcess(secured(issuer.issuer, issuer.keys));
  const answer = await knockOn(echo, `Bearer ${issuer.token()}`, activityFrom(connector));
  expect(answer).toEqual({ status: 503, text: '', hasRun: false });
  await echo.stop();
});

test('where the key server cannot be reached it is 503 too', async () => {
  const echo = await createEchoProcess(secured(issuer.issuer, 'http://127.0.0.1:9/channel'));
  const answer = await knockOn(echo, `Bearer ${issuer.token()}`, activityFrom(connector));
  expect(answer).toEqual({ status: 503, text: '', hasRun: false });
  await echo.stop();
});

test('the bot never stands open by mistake: local mode and identity must agree', async () => {
  const { identity, cloud } = secured(issuer.issuer, issuer.keys);
  await expect(createEchoProcess({ isLocal: true, identity, cloud })).rejects.toThrow(/to agree/);
  await expect(createEchoProcess({ isLocal: false, identity: { kind: 'local' } })).rejects.toThrow(
    /to agree/,
  );
});
