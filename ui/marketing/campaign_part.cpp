#include "ui/marketing/campaign_part.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include "core/base/money.h"
#include "core/mail/campaign_acts.h"
#include "core/mail/campaign_list.h"
#include "core/marketing/campaign.h"
#include "core/marketing/segment_members.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/marketing/campaign_act.h"
#include "ui/marketing/check_list_card.h"
#include "ui/marketing/mail_preview.h"
#include "ui/marketing/mails_in_doubt.h"
#include "ui/marketing/part_words.h"
#include "ui/marketing/tracking_part.h"
#include "ui/marketing/variants_part.h"
#include "ui/records/problem_text.h"
#include "ui/service/mail_post.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kCountEvery = 500;  // ms
constexpr const char* kShown[] = {"planned", "handed", "bounced", "skipped", "unknown"};

QString mailsIn(Id campaign, const char* state) {
  return s("campaign = %1 and state = %2").arg(campaign.text(s("CA")), s(state));
}

}  // namespace

CampaignPart::CampaignPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_bar(new QProgressBar),
      m_state(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_start(new PrimaryButton({})),
      m_pause(new Button({})),
      m_test(new Button({})),
      m_content(new Button({})),
      m_export(new Button({})),
      m_inDoubt(new MailsInDoubt(context)),
      m_checkCard(new CheckListCard),
      m_other(new TextLabel),
      m_variants(new VariantsPart(context)),
      m_tracking(new TrackingPart(context)),
      m_preview(new MailPreview(context)),
      m_checkSlot(context.reads, this),
      m_progressSlot(context.reads, this),
      m_personSlot(context.reads, this) {
  layOut();
  words();
  // A thousand mails in a minute are not counted a thousand times.
  m_later.setSingleShot(true);
  m_later.setInterval(kCountEvery);
  connect(&m_later, &QTimer::timeout, this, &CampaignPart::readProgress);
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (!m_view || !changes) return;
    for (const char* key :
         {"asset_version", "consent", "suppression", "setting", "mail_account", "coupon", "campaign_variant"})
      if (changes->touches(s(key))) return reload();
    if (changes->touches(s("campaign_mail")) && !m_later.isActive()) m_later.start();
  });
}

void CampaignPart::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  auto* figures = new QWidget;
  auto* flow = new FlowLayout(figures, kSpace2);
  for (size_t i = 0; i < std::size(kShown); ++i) {
    auto* one = new KeyFigure({});
    m_figures << one;
    flow->addWidget(one);
    connect(one, &QAbstractButton::clicked, this, [this, i] {
      if (!m_view || !m_context.openList) return;
      const RegistryPtr registry = m_context.workspace.registry();
      const QString where = s("exists(campaign_mails where %1)").arg(mailsIn(m_view->record.id(), kShown[i]));
      const auto filter = parseFilter(where, *registry->entity(u"contact"), *registry);
      filter.ok() ? m_context.openList(s("contact"), *filter) : m_context.complain(filter.problem());
    });
  }
  column->addWidget(figures);
  m_bar->setTextVisible(false);
  column->addWidget(m_bar);
  m_state->setWordWrap(true);
  column->addWidget(m_state);
  auto* acts = new QWidget;
  auto* row = new FlowLayout(acts, kSpace1);
  for (Button* button : {static_cast<Button*>(m_start), m_pause, m_test, m_content, m_export}) row->addWidget(button);
  column->addWidget(acts);
  column->addWidget(m_inDoubt);
  column->addWidget(m_checkCard);
  m_other->setWordWrap(true);
  column->addWidget(m_other);
  column->addWidget(m_variants);
  column->addWidget(m_tracking);
  column->addWidget(m_preview, 1);
  connect(m_variants, &VariantsPart::wanted, this, &CampaignPart::showVariant);
  connect(m_variants, &VariantsPart::changed, this, [this] {
    if (!m_variant.isEmpty() && !m_variants->names().contains(m_variant)) showVariant({});
  });
  connect(m_preview, &MailPreview::personChosen, this, [this] { showVariant({}); });
  connect(m_start, &QPushButton::clicked, this, &CampaignPart::start);
  connect(m_pause, &QPushButton::clicked, this, &CampaignPart::pauseOrResume);
  connect(m_test, &QPushButton::clicked, this, &CampaignPart::sendTest);
  connect(m_export, &QPushButton::clicked, this, &CampaignPart::exportList);
  connect(m_content, &QPushButton::clicked, this, [this] {
    if (m_view) m_context.open(s("asset"), m_view->record.value("asset").id());
  });
}

bool CampaignPart::begins() const { return m_view && hasNotBegun(m_view->record); }
bool CampaignPart::showsCheck() const { return isMail() && (begins() || status() == s("paused")); }
bool CampaignPart::isExported() const { return m_view && mail::isByList(m_view->record.text("channel")); }
bool CampaignPart::isMail() const { return m_view && m_view->record.text("channel") == s("email"); }
QString CampaignPart::status() const { return m_view ? m_view->record.text("status") : QString(); }

void CampaignPart::show(const RecordView& view, bool writable) {
  const bool other = !m_view || m_view->record.id() != view.record.id();
  m_view = view;
  m_writable = writable;
  if (other) {
    m_check.reset();
    m_progress.reset();
    m_variant.clear();
  }
  m_variants->show(view, writable);
  m_tracking->show(view, writable);
  if (isMail()) showVariant(m_variant);
  reload();
  words();
}

void CampaignPart::showVariant(const QString& variant) {
  m_variant = variant;
  m_preview->setSource([campaign = m_view->record.id(), now = m_context.time(), variant](Reader& reader, Id person,
                                                                                         mail::MailScheme scheme) {
    return mail::previewCampaign(reader, campaign, person, scheme, now, variant);
  });
}

void CampaignPart::reload() {
  if (!m_view) return;
  readProgress();
  isMail() ? readCheck() : readEstimate();
  if (isMail()) readSomebody();
}

/// How many mails are in which state: all that changes while a campaign goes out.
void CampaignPart::readProgress() {
  if (!m_view) return;
  m_progressSlot.ask<Progress>(
      [campaign = m_view->record.id()](Reader& reader) {
        Progress out;
        const EntityDef& def = *reader.registry().entity(u"campaign_mail");
        for (const char* state : {"planned", "sending", "handed", "failed", "bounced", "skipped", "unknown"})
          if (const auto filter = parseFilter(mailsIn(campaign, state), def, reader.registry()); filter.ok())
            out.states.insert(s(state), reader.count({def.key, *filter, {}, false}));
        return out;
      },
      [this](const Result<Progress>& read) {
        if (!read.ok()) return m_context.complain(read.problem());
        m_progress = *read;
        sayProgress();
      });
}

/// Asks the gate about everybody in the segment, so only where the answer is shown.
void CampaignPart::readCheck() {
  if (!showsCheck()) return;
  m_checkSlot.ask<Result<mail::CampaignCheck>>(
      [campaign = m_view->record.id(), now = m_context.time()](Reader& reader) {
        return mail::checkCampaign(reader, campaign, now);
      },
      [this](const Result<Result<mail::CampaignCheck>>& check) {
        if (!check.ok()) return m_context.complain(check.problem());
        if (!check->ok()) return m_context.complain(check->problem());
        m_check = **check;
        sayCheck();
      });
}

void CampaignPart::readEstimate() {
  if (!isExported()) return;
  m_checkSlot.ask<Result<mail::ListEstimate>>(
      [campaign = m_view->record.id(), now = m_context.time()](Reader& reader) {
        return mail::estimateList(reader, campaign, now);
      },
      [this](const Result<Result<mail::ListEstimate>>& estimate) {
        if (estimate.ok()) m_other->setText(estimate->ok() ? listText(**estimate) : problemText(estimate->problem()));
      });
}

/// As whom the mail is shown until a person is chosen: somebody of the segment.
void CampaignPart::readSomebody() {
  m_preview->refresh();
  if (m_preview->person()) return;
  using Somebody = std::pair<Id, QString>;
  m_personSlot.ask<Somebody>(
      [segment = m_view->record.value("segment").id()](Reader& reader) {
        const auto query = segment ? segmentQuery(reader, segment) : Result<SegmentQuery>(Problem("segment-missing"));
        if (!query.ok()) return Somebody();
        const std::vector<qint64> one = segmentMembers(reader, *query, 1);
        return one.empty() ? Somebody() : Somebody(Id(one[0]), reader.titles(*query->entity, {one[0]}).value(one[0]));
      },
      [this](const Result<Somebody>& somebody) {
        if (somebody.ok() && somebody->first) m_preview->setPerson(somebody->first, somebody->second);
      });
}

QString CampaignPart::listText(const mail::ListEstimate& estimate) const {
  QStringList out{
      tr("%1 of %2 people would be reached.").arg(numberText(estimate.reached), numberText(estimate.audience))};
  if (estimate.given > 0) out << tr("Given out before: %1.").arg(numberText(estimate.given));
  if (estimate.capped() > 0)
    out << tr("%1 have had as many messages as the limit of the campaign allows.").arg(numberText(estimate.capped()));
  if (estimate.shared() > 0) out << problemText(Problem("check-same-address", {numberText(estimate.shared())}));
  for (const auto& [code, reason] : estimate.why)
    out << tr("Left out: %1. %2").arg(numberText(estimate.leftOut.at(code)), problemText(reason));
  for (const Problem& fault : estimate.faults) out << problemText(fault);
  if (m_view->record.text("channel") == s("sms") && estimate.reached > 0) {
    out << tr("%n SMS segment(s) in all", nullptr, static_cast<int>(estimate.segments)) +
               (estimate.inUcs2 > 0 ? tr(" (16-bit letters: 70 to a segment).") : tr(" (160 letters to a segment)."));
    out << tr("The longest one takes %n segment(s).", nullptr, static_cast<int>(estimate.longest.segments));
    out << (estimate.price && estimate.each
                ? tr("Price before sending: %1 %2 (%3 a segment).")
                      .arg(moneyDigits(estimate.price->minor, estimate.price->currency, QLocale()),
                           estimate.price->currency, QLocale().toString(estimate.each->each, 'g', 12))
                : tr("The price of a segment is not set."));
  }
  out << tr(
      "Relata does not send this by itself: export the list for who does. It is then told as exported, not as sent.");
  return out.join(u'\n');
}

void CampaignPart::sayProgress() {
  if (!m_progress || !m_view) return;
  for (size_t i = 0; i < std::size(kShown); ++i)
    m_figures[static_cast<qsizetype>(i)]->setValue(numberText(m_progress->of(kShown[i])));
  qint64 all = 0;
  for (const qint64 count : m_progress->states) all += count;
  const qint64 waiting = m_progress->of("planned") + m_progress->of("sending");
  m_bar->setRange(0, static_cast<int>(std::max<qint64>(1, all)));
  m_bar->setValue(static_cast<int>(all - waiting));
  m_bar->setVisible(isMail() && all > 0);
  const bool mails = isMail();
  m_inDoubt->show(m_view->record.id(), mails ? m_progress->of("unknown") : 0, mails ? m_progress->of("failed") : 0,
                  m_writable);
  m_state->setText(progressText());
  m_state->setVisible(!m_state->text().isEmpty());
}

QString CampaignPart::progressText() const {
  if (!m_view) return {};
  const QString stopped = m_view->record.text("paused_because");
  if (status() == s("paused")) return stopped.isEmpty() ? tr("Paused: nothing goes out until it is resumed.") : stopped;
  if (status() != s("running") || !isMail()) return {};
  const Id account = m_view->record.value("account").id();
  if (m_context.mail && account && !m_context.mail->knows(account))
    return tr("Waits for the password of its mail account. Open the account and type it once.");
  return tr("Mails go out while Relata runs. Closing it loses nothing.");
}

void CampaignPart::sayCheck() {
  m_checkCard->setItems(m_check ? m_check->items : QList<mail::CampaignCheck::Item>());
  if (m_check) m_start->setEnabled(m_writable && m_check->mayStart());
}

void CampaignPart::start() {
  if (!m_view) return;
  const Id campaign = m_view->record.id();
  runCampaignAct(
      m_context, this,
      [&workspace = m_context.workspace, campaign]() -> Result<void> {
        const auto started = mail::startCampaign(workspace, campaign);
        return started.ok() ? Result<void>() : Result<void>(started.problem());
      },
      tr("Campaign started"));
}

void CampaignPart::pauseOrResume() {
  if (!m_view) return;
  const Id campaign = m_view->record.id();
  const bool running = status() == s("running");
  runCampaignAct(
      m_context, this,
      [&workspace = m_context.workspace, campaign, running] {
        return running ? mail::pauseCampaign(workspace, campaign) : mail::resumeCampaign(workspace, campaign);
      },
      running ? tr("Campaign paused") : tr("Campaign goes on"));
}

void CampaignPart::sendTest() {
  if (!m_view || !m_context.mail) return;
  if (!m_preview->person()) return m_context.toast(tr("Choose below as whom you want to see it."));
  const auto to = guarded([&] {
    const auto reader = m_context.workspace.read();
    const auto me = reader->record(*reader->registry().entity(u"user"), m_context.workspace.me());
    QString address = me ? me->text("email") : QString();
    if (address.isEmpty())
      if (const auto account = mail::accountOfCampaign(*reader, m_view->record)) address = account->text("address");
    return address;
  });
  if (!to.ok() || to->isEmpty())
    return m_context.toast(tr("You have no mail address here yet: add one under People of the team."));
  m_context.mail->sendTest(
      m_view->record.id(), m_preview->person(), *to, m_variant, [this, to = *to](const Result<void>& sent) {
        if (!sent.ok()) return m_context.complain(sent.problem());
        m_context.toast(tr("The server took the test mail to %1. Look whether it arrives.").arg(to));
        reload();
      });
}

void CampaignPart::exportList() {
  if (!m_view) return;
  const QString path = QFileDialog::getSaveFileName(window(), tr("Export the list"), m_view->record.title() + s(".csv"),
                                                    tr("CSV files (*.csv)"));
  if (path.isEmpty()) return;
  m_context.work.run<Result<qint64>>(
      this,
      [&workspace = m_context.workspace, campaign = m_view->record.id(), path] {
        return mail::exportList(workspace, campaign, path);
      },
      [this](const Result<qint64>& count) {
        if (!count.ok()) return m_context.complain(count.problem());
        const QString told = tr("%n people exported, not sent", nullptr, static_cast<int>(*count));
        // Where nobody was left, nothing was done that could be taken back.
        *count > 0 ? m_context.toastDone(told) : m_context.toast(told);
        reload();
      });
}

void CampaignPart::words() {
  const QString labels[] = {tr("Waiting"), tr("Sent"), tr("Came back"), tr("Left out"), tr("Unknown")};
  for (qsizetype i = 0; i < m_figures.size(); ++i) {
    m_figures[i]->setLabel(labels[i]);
    m_figures[i]->setVisible(isMail());
  }
  m_bar->setAccessibleName(tr("How many mails are done"));
  m_start->setText(tr("Start"));
  m_pause->setText(status() == s("running") ? tr("Pause") : tr("Resume"));
  m_test->setText(tr("Test to myself"));
  m_content->setText(tr("Edit the content"));
  m_export->setText(tr("Export the list…"));
  m_start->setVisible(isMail() && begins());
  m_start->setEnabled(m_writable && m_check && m_check->mayStart());
  m_pause->setVisible(isMail() && (status() == s("running") || status() == s("paused")));
  m_pause->setEnabled(m_writable);
  m_test->setVisible(isMail());
  m_test->setEnabled(m_writable && m_context.mail);
  m_content->setVisible(isMail() && m_view && m_view->record.value("asset").id());
  m_export->setVisible(isExported());
  m_export->setEnabled(m_writable);
  m_checkCard->setVisible(showsCheck());
  m_preview->setVisible(isMail());
  m_other->setVisible(isExported());
  sayProgress();
  sayCheck();
}

void CampaignPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    reload();
  }
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
