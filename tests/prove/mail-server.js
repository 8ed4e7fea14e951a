// A real SMTP server in a process of its own, so that it can be killed. It writes down what it takes before it says that it took it.
// Its parent tells it by messages how to behave; plain JavaScript, because it is started as it is.
import { appendFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const [, , port, file] = process.argv;

/** well · refuse (for good) · later · hang · cut (in the middle of a letter) · forget (takes it, and is gone before it says so). */
let mood = "well";
const sockets = new Map();

process.on("message", (next) => {
  const before = mood;
  mood = next;
  if (before === "hang") for (const socket of sockets.values()) socket.destroy();
});
process.on("disconnect", () => process.exit(0));

const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  onConnect(_session, callback) {
    if (mood !== "hang") callback();
  },
  onRcptTo(_address, _session, callback) {
    if (mood === "refuse") callback(Object.assign(new Error("not known here"), { responseCode: 550 }));
    else if (mood === "later") callback(Object.assign(new Error("come again"), { responseCode: 451 }));
    else callback();
  },
  async onData(stream, session, callback) {
    const hangUp = () => sockets.get(session.remotePort)?.destroy();
    if (mood === "cut") {
      stream.once("data", hangUp);
      stream.on("error", () => {});
      return;
    }
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const mail = await simpleParser(Buffer.concat(chunks));
    const line = { id: mail.messageId, to: session.envelope.rcptTo.map(({ address }) => address), subject: mail.subject };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    if (mood === "forget") hangUp();
    else callback();
  },
});
server.on("error", () => {});
server.server.on("connection", (socket) => {
  sockets.set(socket.remotePort, socket);
  socket.once("close", () => sockets.delete(socket.remotePort));
});
server.listen(Number(port), "127.0.0.1", () => process.send?.("listening"));
