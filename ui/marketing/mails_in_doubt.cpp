#include "ui/marketing/mails_in_doubt.h"

#include <QVBoxLayout>

#include "core/mail/campaign_queue.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/campaign_act.h"

namespace relata::ui {
namespace {

Result<void> done(const Result<qint64>& count) { return count.ok() ? Result<void>() : Result<void>(count.problem()); }

}  // namespace

MailsInDoubt::MailsInDoubt(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_unknown(new TextLabel({}, TextRole::Body)),
      m_failed(new TextLabel({}, TextRole::Body)),
      m_sent(new Button({})),
      m_again(new Button({})),
      m_retry(new Button({})) {
  QVBoxLayout* column = columnInCard(this, kSpace2);
  const auto add = [&](TextLabel* label, std::initializer_list<Button*> buttons) {
    label->setWordWrap(true);
    column->addWidget(label);
    auto* acts = new QWidget;
    auto* row = new FlowLayout(acts, kSpace1);
    for (Button* button : buttons) row->addWidget(button);
    column->addWidget(acts);
  };
  add(m_unknown, {m_sent, m_again});
  add(m_failed, {m_retry});
  connect(m_sent, &QPushButton::clicked, this, [this] { settle(false); });
  connect(m_again, &QPushButton::clicked, this, [this] { settle(true); });
  connect(m_retry, &QPushButton::clicked, this, &MailsInDoubt::retry);
  hide();
}

void MailsInDoubt::show(Id campaign, qint64 unknown, qint64 failed, bool writable) {
  m_campaign = campaign;
  m_unknown->setText(
      tr("Of %n mails nobody knows whether they went out: the server did not answer. Ask "
         "there, or a person who should have got one.",
         nullptr, static_cast<int>(unknown)));
  m_failed->setText(
      tr("%n mails were refused. Once the reason is gone they can be sent again.", nullptr, static_cast<int>(failed)));
  m_sent->setText(tr("They went out"));
  m_again->setText(tr("Send them again"));
  m_retry->setText(tr("Try again"));
  for (QWidget* one : {static_cast<QWidget*>(m_unknown), m_sent->parentWidget()}) one->setVisible(unknown > 0);
  for (QWidget* one : {static_cast<QWidget*>(m_failed), m_retry->parentWidget()}) one->setVisible(failed > 0);
  for (Button* button : {m_sent, m_again, m_retry}) button->setEnabled(writable);
  setVisible(unknown + failed > 0);
}

void MailsInDoubt::settle(bool again) {
  runCampaignAct(
      m_context, this,
      [&workspace = m_context.workspace, campaign = m_campaign, again] {
        return done(mail::settleUnknown(workspace, campaign, again));
      },
      again ? tr("They are sent again") : tr("They are told as sent"));
}

void MailsInDoubt::retry() {
  runCampaignAct(
      m_context, this,
      [&workspace = m_context.workspace, campaign = m_campaign] {
        return done(mail::retryFailed(workspace, campaign));
      },
      tr("They are sent again"));
}

}  // namespace relata::ui
