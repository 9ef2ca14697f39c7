import {describe, expect, test} from 'vitest';
import {run} from '../world.ts';

describe('refused in one line', () => {
  test.each([
    [['--join', 'mqtt://class:sesame@host/7'], '--join: an address must not contain a user or a password; expected them in REPLAY_PRESSER_ROOM_USER and REPLAY_PRESSER_ROOM_PASSWORD, or in the config file'],
    [['--lead', '--room', 'class:sesame@host/7'], '--room: an address must not contain a user or a password'],
    [['--join', 'nowhere'], '--join nowhere: expected a room such as host/room or mqtts://host/room'],
    [['--join', '\u001B[2Jx'], '--join ␛[2Jx: expected a room'],
    [['--room', 'host/7'], '--room works only with --lead'],
    [['--audience'], '--audience works only with --join'],
    [['--insecure', '--join', 'host/7'], '--insecure works only with --lead'],
    [['--lead', '--join', 'host/7'], '--lead and --join cannot be given together'],
    [['--lead', 'a.txt', 'b.txt'], '--lead takes one transcript'],
    [['--join', 'host/7'], '--join needs a terminal with a keyboard'],
    [['--lead'], '--lead needs a terminal with a keyboard'],
    [['--room-password', 'sesame'], '--room-password is not taken from the command line, where others can read it; expected it in REPLAY_PRESSER_ROOM_PASSWORD'],
  ] as const)('%j', async (argv, message) => {
    const {code, errors} = await run(argv);
    expect([code, errors.split('\n').length]).toEqual([2, 2]);
    expect(errors).toContain(`replay-presser: ${message}`);
    expect(errors).not.toContain('sesame');
  });
});

test('a room in the environment is no matter for those who do not lead', async () => {
  expect(await run(['--speed', 'max'], {env: {REPLAY_PRESSER_ROOM: 'host/7'}})).toMatchObject({code: 0, errors: ''});
});
