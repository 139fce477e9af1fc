#include "core/mail/mail_kinds.h"

#include "core/base/trim_reply.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

Mail read(const QByteArray& text) {
  const auto mail = readMail(text);
  REQUIRE(mail);
  return *mail;
}

}  // namespace

TEST_CASE("a report of a mail server says whom the mail did not reach", "[mail][bounce]") {
  const Mail mail = read(
      "From: MAILER-DAEMON@mx.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to "
      "Sender\nContent-Type: "
      "multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt could not be "
      "delivered.\n\n--b\nContent-Type: "
      "message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; "
      "nobody@nordwind.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User "
      "unknown\n\nFinal-Recipient: rfc822; fine@nordwind.example\nAction: relayed\nStatus: 2.0.0\n\n--b\nContent-Type: "
      "message/rfc822\n\nFrom: help@relata.example\nMessage-ID: <r1@relata.example>\nSubject: Re: "
      "Pump\n\nHello\n--b--\n");
  const auto bounce = bounceOf(mail);
  REQUIRE(bounce);
  CHECK(bounce->kind == Bounce::Kind::Failed);
  CHECK(bounce->addresses == QStringList{q("nobody@nordwind.example")});
  CHECK(bounce->status == q("5.1.1"));
  CHECK(bounce->reason == q("550 5.1.1 User unknown"));
  CHECK(bounce->original == q("r1@relata.example"));
}

TEST_CASE("servers that only say it in words are understood", "[mail][bounce]") {
  const Mail mail = read(
      "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: help@relata.example\nSubject: failure notice\n\nHi. This "
      "is the "
      "qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following "
      "addresses.\n\n<nobody@nordwind.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line "
      "is a "
      "copy of the message.\n\nReturn-Path: <help@relata.example>\nMessage-ID: <r2@relata.example>\nTo: "
      "other@nordwind.example\n");
  const auto bounce = bounceOf(mail);
  REQUIRE(bounce);
  CHECK(bounce->addresses == QStringList{q("nobody@nordwind.example")});
  CHECK(bounce->status == q("5.1.1"));
  CHECK(bounce->original == q("r2@relata.example"));
}

TEST_CASE("a mail of a person about a failure is no bounce", "[mail][bounce]") {
  CHECK_FALSE(
      bounceOf(read("From: ada@nordwind.example\nSubject: Delivery failed again\n\nYour parcel did not arrive.\n")));
  CHECK_FALSE(bounceOf(read("From: postmaster@nordwind.example\nSubject: Question\n\nDo you sell pumps?\n")));
  CHECK_FALSE(bounceOf(read("From: no-reply@shop.example\nSubject: Your order\n\nThank you.\n")));
}

TEST_CASE("answers of machines are told from answers of people", "[mail][automatic]") {
  const auto because = [](const QByteArray& head) {
    return automaticBecause(read("From: a@b.example\n" + head + "\n\nx\n"));
  };
  CHECK(because("Subject: x\nAuto-Submitted: auto-replied") == q("auto-submitted"));
  const QByteArray answers = "\nIn-Reply-To: <a1@x>";
  CHECK(because("Subject: Out of Office: back on Monday" + answers) == q("subject"));
  CHECK(because("Subject: 自动回复: 报价" + answers) == q("subject"));
  CHECK(because("Subject: Abwesenheitsnotiz: Urlaub" + answers) == q("subject"));
  CHECK(because("Subject: x\nX-Autoreply: yes") == q("autoreply"));
  CHECK(because("Subject: x\nAuto-Submitted: no").isEmpty());
  CHECK(because("Subject: Re: automatic doors").isEmpty());
  // People ask about automatic replies, too, and a form writes for somebody.
  CHECK(because("Subject: Automatic reply does not work in my account").isEmpty());
  CHECK(because("Subject: Out of office hours: can you deliver?").isEmpty());
  CHECK(because("Subject: 自动回复功能坏了怎么办").isEmpty());
  CHECK(because("Subject: Contact form\nAuto-Submitted: auto-generated\nReply-To: ada@nordwind.example").isEmpty());
  CHECK(because("Subject: Disk full\nAuto-Submitted: auto-generated") == q("auto-submitted"));
}

TEST_CASE("a reply is told from what it quotes, in many languages", "[mail][trim]") {
  const auto said = [](const char* text) { return trimReply(q(text)).said; };
  CHECK(said("Yes.\n\nOn Mon, 2 Mar 2026 at 09:00, Help <help@relata.example> wrote:\n> Is it on?") == q("Yes."));
  CHECK(said("Ja.\n\nAm 02.03.2026 um 09:00 schrieb Help:\n> Ist sie an?") == q("Ja."));
  CHECK(said("Oui.\n\nLe lun. 2 mars 2026 à 09:00, Help a écrit :\n> Allumé ?") == q("Oui."));
  CHECK(said("是的。\n\n在 2026年3月2日,Help <help@relata.example> 写道:\n> 开了吗?") == q("是的。"));
  CHECK(
      said("好的\n\n------------------ 原始邮件 ------------------\n发件人: \"Help\" <help@relata.example>\n发送时间: "
           "2026年3月2日\n收件人: a@b.example\n主题: 报价\n\n请确认") == q("好的"));
  CHECK(said("Fine.\n\nFrom: Help\nSent: Monday, 2 March 2026\nTo: Ada\nSubject: Pump\n\nIs it on?") == q("Fine."));
  CHECK(said("Works now.\n\n-- \nAda Lindqvist\nNordwind AB") == q("Works now."));
  CHECK(said("Works.\n\nSent from my iPhone") == q("Works."));
  CHECK(said("完成了。\n\n发自我的 iPhone") == q("完成了。"));
}

TEST_CASE("answers between quotes stay whole, and nothing is lost", "[mail][trim]") {
  const QString between =
      q("On Mon, 2 Mar 2026 at 09:00, Help wrote:\n> Is it on?\nYes.\n> Since when?\nThis morning.");
  CHECK(trimReply(between).said == between);
  const TrimmedText reply = trimReply(q("Yes.\n\nOn Mon, 2 Mar 2026, Help wrote:\n> Is it on?\n\n-- \nHelp"));
  CHECK(reply.folded == q("On Mon, 2 Mar 2026, Help wrote:\n> Is it on?\n\n--\nHelp"));
  CHECK(trimReply(q("On this day\n\nI wrote a letter")).said == q("On this day\n\nI wrote a letter"));
  CHECK(trimReply(QString()).said.isEmpty());
}
