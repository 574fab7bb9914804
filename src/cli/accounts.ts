import { addAccount, createToken } from '../app/accounts.ts';
import { chosenArea } from '../app/choices.ts';
import { ROLES } from '../app/context.ts';
import { type Command, type CommandContext, needed, optional, Refusal } from './command.ts';
import { granted } from './outcome.ts';

/** `user add NAME --role ROLE [--area A]`: the password comes from BIAOCHI_PASSWORD or the first line of stdin. */
export const user: Command = async (args, context) => {
  const { text, print } = context;
  const [verb, name] = args.positionals;
  if (verb !== 'add') throw new Refusal(text.command.unknownCommand({ command: `user ${verb ?? ''}` }));
  if (name === undefined) throw new Refusal(text.command.optionMissing({ option: 'NAME' }));
  const word = needed(args, 'role', text);
  const role = ROLES.find((each) => each === word);
  if (!role) throw new Refusal(text.command.roleUnknown({ role: word }));
  const password = await passwordFrom(context);
  const app = await context.open();
  const place = optional(args, 'area');
  const area = place === null ? null : granted(chosenArea(app, place), text).code;
  granted(await addAccount(app, { name, role, area, password }), text);
  print(text.command.accountAdded({ name, role: text.words.role[role] }));
};

/** `token create --user NAME`: prints the token, which is shown this once. */
export const token: Command = async (args, context) => {
  const { text } = context;
  if (args.positionals[0] !== 'create') throw new Refusal(text.command.unknownCommand({ command: 'token' }));
  const name = needed(args, 'user', text);
  context.print(granted(await createToken(await context.open(), name), text));
};

async function passwordFrom({ config, readStdin, text }: CommandContext): Promise<string> {
  const password = config.password ?? (await readStdin()).split(/\r?\n/)[0];
  if (!password) throw new Refusal(text.command.passwordMissing());
  return password;
}
