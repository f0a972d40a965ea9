// One by one: all of them together also load a highlighter of code, Markdown and Tailwind, for half a second.
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { Fact, Letter, Step } from './letter.js';
import * as style from './style.js';

/** The one look of every email: quiet, a table of facts, readable on a phone, in the dark and in Outlook. */
export function Layout({ letter, vendor }: { letter: Letter; vendor: string }) {
  return (
    <Html lang={letter.language} dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{style.sheet}</style>
      </Head>
      <Preview>{letter.paragraphs[0] ?? letter.heading}</Preview>
      <Body className="page" style={style.body}>
        <Section className="page" style={style.page}>
          <Container className="card" style={style.card}>
            <Text className="quiet" style={style.sender}>
              {vendor}
            </Text>
            <Heading as="h1" className="ink" style={style.heading}>
              {letter.heading}
            </Heading>
            <Words letter={letter} />
            {letter.action && <Action {...letter.action} />}
            <Facts facts={letter.facts} />
            {letter.steps.length > 0 && <Steps heading={letter.stepsHeading} steps={letter.steps} />}
            <Hr className="rule" style={style.rule} />
            {letter.footer.map((line) => (
              <Text key={line} className="quiet" style={style.footer}>
                {line}
              </Text>
            ))}
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Words({ letter }: { letter: Letter }) {
  return (
    <>
      <Text className="ink" style={style.text}>
        {letter.greeting}
      </Text>
      {letter.replaces !== null && (
        <Section className="note" style={style.note}>
          <Text className="ink" style={style.noteText}>
            {letter.replaces}
          </Text>
        </Section>
      )}
      {letter.paragraphs.map((paragraph) => (
        <Text key={paragraph} className="ink" style={style.text}>
          {paragraph}
        </Text>
      ))}
    </>
  );
}

/** The address is shown too: some readers cannot click, and some look before they do. */
function Action({ label, url }: { label: string; url: string }) {
  return (
    <Section style={style.action}>
      <Button href={url} className="button" style={style.button}>
        {label}
      </Button>
      <Text className="quiet" style={style.address}>
        {url}
      </Text>
    </Section>
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <table className="facts" cellPadding={0} cellSpacing={0} width="100%" style={style.facts}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" align="left" className="label" style={style.label}>
              {label}
            </th>
            <td className="value" style={style.value}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Steps({ heading, steps }: { heading: string; steps: Step[] }) {
  return (
    <Section>
      <Heading as="h2" className="ink" style={style.subheading}>
        {heading}
      </Heading>
      {steps.map(({ text, command }) => (
        <Section key={text} style={style.step}>
          <Text className="ink" style={style.stepText}>
            {text}
          </Text>
          {command !== null && (
            <Text className="command" style={style.command}>
              {command}
            </Text>
          )}
        </Section>
      ))}
    </Section>
  );
}
