import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newUser, type UserRole, userChanges } from '../../config/accounts.js';
import { removeSecondFactor } from '../../store/second-factors.js';
import { endSessions } from '../../store/sessions.js';
import { changeUser, createUser, findUser, listUsers, setDisabled, type User } from '../../store/users.js';
import { checkChoices } from '../customers/choices.js';
import type { ApiDependencies } from '../dependencies.js';
import { onlyFor, principalOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { adminLinkOf, inputOf, paramId, wrongField } from './input.js';
import { sendLink } from './letters.js';
import { adminLink, hourMs, passwordLink } from './links.js';
import { note } from './note.js';
import { tellUser } from './notices.js';
import {
  createAdminLink,
  disableUser,
  editUser,
  enableUser,
  inviteUser,
  listUsers as listUsersOperation,
  reinviteUser,
  removeFactor,
  signOutUser,
} from './user-operations.js';

const admins = { onRequest: onlyFor('admin') };
const name = 'invite-user';

/** The vendor assigns who comes in; nobody signs up. */
export function userRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, now } = dependencies;
  app.get('/users', { ...admins, config: { operation: listUsersOperation } }, async () => ({
    users: await listUsers(database),
  }));
  app.post('/users', { ...admins, config: { operation: inviteUser } }, async (request, reply) => {
    const user = await createUser(database, await wanted(request, dependencies), now());
    if (!user) throw taken();
    await note(dependencies, request, name, user.id, { role: user.role, partner: user.partner });
    return reply.code(201).send({ ...shown(user), mail: await invite(user) });
  });
  app.post('/users/:id/invite', { ...admins, config: { operation: reinviteUser } }, async (request) => {
    const user = known(await findUser(database, paramId(request)), request);
    if (user.disabledAt !== null) throw disabled();
    await note(dependencies, request, name, user.id);
    return { ...shown(user), mail: await invite(user) };
  });
  app.post('/users/:id/edit', { ...admins, config: { operation: editUser } }, async (request) => {
    const user = known(await findUser(database, paramId(request)), request);
    const changes = await wantedChanges(request, dependencies, user);
    const changed = await changeUser(database, user.id, changes, now());
    if (changed === 'taken') throw nameTaken(changes.partner ?? user.partner, user.username);
    const edited = known(changed, request);
    await note(dependencies, request, 'edit-user', user.id, changes);
    return shown(edited);
  });
  app.post('/users/:id/sign-out', { ...admins, config: { operation: signOutUser } }, async (request) => {
    const { id } = known(await findUser(database, paramId(request)), request);
    await note(dependencies, request, 'sign-out-user', id);
    return { ended: await endSessions(database, id, null) };
  });
  app.post(
    '/users/:id/remove-second-factor',
    { ...admins, config: { operation: removeFactor } },
    async (request) => {
      const { id } = known(await findUser(database, paramId(request)), request);
      const user = await removeSecondFactor(database, id);
      if (!user) throw noSecondFactor();
      await note(dependencies, request, 'remove-second-factor', id);
      tellUser(dependencies, request, user, 'second-factor-off');
      return shown(user);
    },
  );
  app.post('/users/:id/disable', { ...admins, config: { operation: disableUser } }, async (request) => {
    const id = paramId(request);
    if (principalOf(request).session?.userId === id) throw itself();
    const user = known(await setDisabled(database, id, now()), request);
    await note(dependencies, request, 'disable-user', id);
    return shown(user);
  });
  app.post('/users/:id/enable', { ...admins, config: { operation: enableUser } }, async (request) => {
    const user = known(await setDisabled(database, paramId(request), null), request);
    await note(dependencies, request, 'enable-user', user.id);
    return shown(user);
  });
  app.post(
    '/users/admin-link',
    { onRequest: onlyOnThisMachine, config: { operation: createAdminLink } },
    async (request) => {
      const { email } = inputOf('create-admin-link', adminLinkOf, request);
      const link = await adminLink({ ...dependencies, email: email ?? null }, new Date(now()));
      if (!link) throw noAdmin();
      await note(dependencies, request, 'create-admin-link', link.email);
      return link;
    },
  );

  async function invite(user: User) {
    const link = await passwordLink(dependencies, user, new Date(now()), 7 * 24 * hourMs);
    const { outcome, reason } = await sendLink(dependencies, 'invitation', user, link);
    return { outcome, reason, expiresAt: link.expiresAt };
  }
}

async function wanted(request: FastifyRequest, { partners }: ApiDependencies) {
  const fields = inputOf(name, newUser, request);
  const { role, partner = null, username = null } = fields;
  checkBelonging(name, role, partner);
  if (!isPartners(role) && username !== null)
    throw wrongField(name, 'username', 'it goes with a partner’s name', 'leave it out');
  if (partner !== null) await checkChoices(name, { partner }, partners, null);
  return { ...fields, partner, username };
}

const isPartners = (role: UserRole): boolean => role === 'owner' || role === 'member';

function checkBelonging(command: string, role: UserRole, partner: string | null): void {
  if (isPartners(role) && partner === null)
    throw wrongField(command, 'partner', `a user of the role ${role} needs it`, 'name the partner');
  if (!isPartners(role) && partner !== null)
    throw wrongField(command, 'partner', `a user of the role ${role} belongs to no partner`, 'leave it out');
}

/** Only what becomes another. Who goes over to the vendor leaves partner and user name behind. */
async function wantedChanges(request: FastifyRequest, { partners }: ApiDependencies, user: User) {
  const command = 'edit-user';
  const given = inputOf(command, userChanges, request);
  const { name: newName = user.name, role = user.role } = given;
  const partner = given.partner !== undefined ? given.partner : isPartners(role) ? user.partner : null;
  checkBelonging(command, role, partner);
  if (partner !== null && partner !== user.partner) await checkChoices(command, { partner }, partners, null);
  if (role !== user.role && principalOf(request).session?.userId === user.id) throw ownRole();
  return {
    ...(newName !== user.name && { name: newName }),
    ...(role !== user.role && { role }),
    ...(partner !== user.partner && { partner, username: isPartners(role) ? user.username : null }),
  };
}

/** Whoever holds this link is admin: it is for the key of the data folder, not for one that was given away. */
async function onlyOnThisMachine(request: FastifyRequest): Promise<void> {
  if (principalOf(request).id === 'bootstrap') return;
  throw new HttpProblem(
    403,
    'wrong-role',
    'this is for the key of the data folder alone',
    'run fortnight create-admin-link where Fortnight runs',
  );
}

function shown({ image: _, ...user }: User) {
  return user;
}

function known(user: User | null, request: FastifyRequest): User {
  if (user) return user;
  const id = paramId(request).slice(0, 60);
  throw new HttpProblem(404, 'unknown-user', `there is no user '${id}'`, 'GET /api/users lists them');
}

function taken(): HttpProblem {
  return new HttpProblem(409, 'already-so', 'a user has this email or user name already', 'choose another');
}

function nameTaken(partner: string | null, username: string | null): HttpProblem {
  const message = `a user of ${partner} has the user name ${username} already`;
  const clears = 'name another partner, or disable this user and invite the person under another user name';
  return new HttpProblem(409, 'already-so', message, clears, [{ path: 'partner', message }]);
}

function disabled(): HttpProblem {
  return new HttpProblem(409, 'already-so', 'this user is disabled', 'enable the user first');
}

function noSecondFactor(): HttpProblem {
  return new HttpProblem(
    409,
    'already-so',
    'this user has no second factor',
    'nothing: it is as you want it',
  );
}

function noAdmin(): HttpProblem {
  return new HttpProblem(
    409,
    'already-so',
    'there is no such admin: nobody is one, or who has this email is disabled or has another role',
    'fortnight enable-user, where it is a disabled admin; else name another email: who has it is made an admin',
  );
}

function ownRole(): HttpProblem {
  return new HttpProblem(409, 'already-so', 'nobody can change their own role', 'have another admin do it');
}

function itself(): HttpProblem {
  return new HttpProblem(409, 'already-so', 'nobody can disable themselves', 'have another admin do it');
}
