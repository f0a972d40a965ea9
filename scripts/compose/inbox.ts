/** A mail server that takes all and shows it as JSON; in Mailpit's place: `inbox.ts <address> <smtp port> <web port>`. */
import { createServer } from 'node:http';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const [, , address, smtpPort, webPort] = process.argv;
const messages: { to: string[]; subject: string; text: string; messageId: string }[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      PostalMime.parse(Buffer.concat(parts)).then(({ subject = '', text = '', messageId = '' }) => {
        messages.push({ to: session.envelope.rcptTo.map((to) => to.address), subject, text, messageId });
        done();
      }, done);
    });
  },
});
smtp.listen(Number(smtpPort), address);
const web = createServer((_request, response) => void response.end(JSON.stringify(messages)));
web.listen(Number(webPort), address);
process.on('SIGTERM', () => process.exit(0));
