import { z } from 'zod';
import { COMMIT_BODY, CORRECTIONS_BODY, READING_BODY } from './sent-answers.ts';

type Schema = Readonly<Record<string, unknown>>;

const query = (name: string, description: string, required: boolean): Schema => ({
  ...{ name, in: 'query', required, description },
  schema: { type: 'string' },
});

const AREA = query('area', 'GB/T 2260 code or name, such as 440704 or 江海区', true);
const PERIOD = query('period', 'Reporting period, such as 2018Q2 or 2018年第二季度', true);
const DATE = query('date', 'The day to judge on, such as 2018-12-31; today without it', false);
const ENCODING = query('encoding', 'gbk for programs that read CSV in GBK; UTF-8 without it', false);
const PLAN = query('plan', 'Plan id, such as jianghai-2018', false);

const json = (schema: z.ZodType): Schema => ({
  requestBody: { content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input' }) } } },
});

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const PROBLEMS = { 401: problem('No or unknown token'), 404: problem('Not there, or not yours to see') };

const list = (summary: string, parameters: readonly Schema[] = []): Schema => ({
  get: {
    summary,
    parameters,
    responses: {
      200: {
        description: 'A list',
        content: { 'application/json': { schema: { type: 'array', items: { type: 'object' } } } },
      },
      ...PROBLEMS,
    },
  },
});

const post = (summary: string, success: string, more: Schema = {}): Schema => ({
  post: {
    summary,
    ...more,
    responses: {
      [success]: { description: 'The upload report', content: { 'application/json': { schema: { type: 'object' } } } },
      ...PROBLEMS,
      409: problem('Not in a state that allows it'),
      422: { description: 'The upload report of a file with errors; nothing was stored' },
    },
  },
});

const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** The description of `/api/v1` that `GET /api/v1/openapi.json` answers with; a test holds it against the routes. */
export function openApi(): Schema {
  const upload = {
    parameters: [AREA, PERIOD].map((each) => ({ ...each, required: false })),
    requestBody: {
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
        },
        'text/csv': { schema: { type: 'string' } },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: '标尺 Biaochi', version: '1' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: { type: 'object', properties: { type: {}, title: {}, status: {}, code: {}, instance: {} } } },
    },
    paths: {
      '/plans': list('Plans'),
      '/indicators': list('Indicators'),
      '/areas': list('Areas of the country by GB/T 2260'),
      '/targets': list('Targets in force', [PLAN]),
      '/milestones': list('Milestones as they stand on a day', [PLAN, DATE]),
      '/gaps': list('Gap rows of an area in a period', [AREA, PERIOD, PLAN]),
      '/series': list('Reported values of an area, each beside what the places below it make', [
        AREA,
        query('indicator', 'Indicator id', false),
      ]),
      '/uploads': { ...list('Uploads'), ...post('Stage a file', '201', upload) },
      '/uploads/{id}': { parameters: [ID], ...list('One upload report') },
      '/uploads/{id}/changes': {
        ...list('Everything that an upload would change, or changed, in the order of the file', [
          query('offset', 'Number of the first change, from 0', false),
          query('limit', 'How many changes, 1000 without it, 10000 at most', false),
        ]),
        parameters: [ID],
      },
      '/uploads/{id}/commit': {
        parameters: [ID],
        ...post('Store the values of a staged upload; its warnings have to be accepted', '200', json(COMMIT_BODY)),
      },
      '/uploads/{id}/corrections': {
        parameters: [ID],
        ...post('Put other texts into cells and check again', '200', json(CORRECTIONS_BODY)),
      },
      '/uploads/{id}/reading': {
        parameters: [ID],
        ...post(
          'Read the same bytes in another encoding or sheet, or as its questions are answered',
          '200',
          json(READING_BODY),
        ),
      },
      '/uploads/{id}/reinstate': { parameters: [ID], ...post('Undo the taking back of an upload', '200') },
      '/uploads/{id}/cancel': { parameters: [ID], ...post('End an upload that is not stored yet', '200') },
      '/uploads/{id}/retry': { parameters: [ID], ...post('Check a file again whose check broke off', '200') },
      '/uploads/{id}/revert': { parameters: [ID], ...post('Take a committed upload back', '200') },
      '/reports/gaps.csv': list('Gap report as CSV', [AREA, PERIOD, PLAN, ENCODING]),
      '/reports/gaps.xlsx': list('Gap report as Excel workbook', [AREA, PERIOD, PLAN]),
      '/reports/gaps.docx': list('Gap report as Word document', [AREA, PERIOD, PLAN]),
      '/reports/milestones.csv': list('Milestones of an area in a period as CSV', [AREA, PERIOD, PLAN, ENCODING]),
    },
  };
}
