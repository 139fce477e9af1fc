#include "ui/marketing/marketing_rules_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/store/reader.h"
#include "core/store/settings.h"
#include "ui/kit/labels.h"
#include "ui/records/names_of.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// As people write it, with their decimal sign or a point.
std::optional<double> decimalIn(const QString& text) {
  bool ok = false;
  double number = QLocale().toDouble(text, &ok);
  if (!ok) number = text.toDouble(&ok);
  return ok ? std::optional(number) : std::nullopt;
}

QString shown(double number) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(number, 'g', 12);
}

QString shown(const std::optional<qint64>& number) { return number ? QString::number(*number) : QString(); }

/// Two short fields beside one another.
std::pair<FormRows*, FormRows*> pairIn(FormRows* form) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kSpace3);
  const std::pair pair(new FormRows, new FormRows);
  line->addWidget(pair.first, 1, Qt::AlignTop);
  line->addWidget(pair.second, 1, Qt::AlignTop);
  form->addWidget(row);
  return pair;
}

}  // namespace

MarketingRulesPage::MarketingRulesPage(const RecordContext& context, const QString& stateDir, QWidget* parent)
    : FormPage(parent), m_context(context), m_stateDir(stateDir), m_slot(context.reads, this) {
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (isVisible() && (changes->entities.contains(s("setting")) || changes->entities.contains(s("user")))) read();
      },
      Qt::QueuedConnection);
  rebuild();
}

void MarketingRulesPage::read() {
  m_slot.ask<Kept>(
      [](Reader& reader) {
        Kept kept{readMarketingSettings(reader.connection()), {}, {}, baseCurrency(reader.connection())};
        for (const auto& [id, name] : namesOf(reader, s("user")))
          kept.people.append({QString::number(id.bits()), name});
        return kept;
      },
      [this](Result<Kept> kept) {
        if (!kept.ok()) return m_context.complain(kept.problem());
        if (isTouched()) return;  // what is being typed stays
        kept->command = channels::readChannelCommand(m_stateDir, m_context.workspace.id());
        // As after a save of its own: the form stays, with what was said and who has the keyboard.
        if (m_stored && *kept == *m_stored) return;
        m_stored = m_kept = *kept;
        rebuild();
      });
}

QString MarketingRulesPage::heading() const { return tr("Rules of marketing"); }

void MarketingRulesPage::addSections(QVBoxLayout* column) {
  m_lines.clear();
  m_forms.clear();
  addMoney(column);
  addHandOver(column);
  addSending(column);
  addProgram(column);
}

FormRows* MarketingRulesPage::section(QVBoxLayout* column, const QString& title) {
  column->addWidget(new TextLabel(title, TextRole::Strong));
  auto* form = new FormRows;
  column->addWidget(form);
  return form;
}

QLineEdit* MarketingRulesPage::addLine(FormRows* form, const char* field, const QString& label, const QString& value,
                                       const QString& placeholder, const QString& note) {
  QLineEdit* line = form->addText(label, value, placeholder);
  line->setReadOnly(m_context.workspace.isReadOnly());
  if (!note.isEmpty()) form->addNote(note);
  m_lines.insert(s(field), line);
  m_forms.insert(s(field), form);
  return line;
}

void MarketingRulesPage::addMoney(QVBoxLayout* column) {
  const MarketingSettings& now = m_kept.settings;
  FormRows* form = section(column, tr("What campaigns bring"));
  addLine(form, "marginPercent", tr("Share of revenue that is left after its cost, in percent"),
          now.marginPercent ? shown(*now.marginPercent) : QString(), tr("not known"),
          tr("What remains when the goods and the work that were sold are paid for. The return on margin and the "
             "value of a customer are told with it."));
  addLine(form, "touchDays", tr("An answer counts for deals that are won within so many days"), shown(now.touchDays),
          tr("always"), tr("Who answered a campaign longer ago gives it no credit for the deal."));
}

void MarketingRulesPage::addHandOver(QVBoxLayout* column) {
  const ScoreLimits& now = m_kept.settings.limits;
  FormRows* form = section(column, tr("Hand-over to sales"));
  QList<QPair<QString, QString>> people{{QString(), tr("Whoever runs Relata")}};
  people << m_kept.people;
  const Id owner = m_kept.settings.handOverOwner;
  m_owner = form->addChoice(tr("Who talks to people that nobody owns"), people,
                            owner ? QString::number(owner.bits()) : QString());
  m_owner->setEnabled(!m_context.workspace.isReadOnly());
  m_forms.insert(s("handOverOwner"), form);
  form->addNote(
      tr("Somebody who is handed over is given to their own owner, else to that of their company, else to "
         "this person."));
  const auto points = [&](const QString& note, const char* upper, const QString& upperLabel, qint64 best,
                          const char* lower, const QString& lowerLabel, qint64 least) {
    const auto [left, right] = pairIn(form);
    addLine(left, upper, upperLabel, QString::number(best), {}, {});
    addLine(right, lower, lowerLabel, QString::number(least), {}, {});
    if (!note.isEmpty()) form->addNote(note);
  };
  points(tr("With some room between the two nobody comes and goes with each point."), "enter",
         tr("Handed over from so many points on"), now.enter, "leave", tr("No longer warm below so many points"),
         now.leave);
  points({}, "fitA", tr("Fit: A from so many points on"), now.fitA, "fitB", tr("Fit: B from so many points on"),
         now.fitB);
  points(tr("The letter says how well somebody fits, the figure how much they do. A1 is the best, C3 the least."),
         "engagement1", tr("Engagement: 1 from so many points on"), now.engagement1, "engagement2",
         tr("Engagement: 2 from so many points on"), now.engagement2);
}

void MarketingRulesPage::addSending(QVBoxLayout* column) {
  const MarketingSettings& now = m_kept.settings;
  FormRows* mail = section(column, tr("Unsubscribing from mails"));
  addLine(mail, "unsubscribePage", tr("Page that unsubscribes with one click (HTTPS)"), now.unsubscribePage,
          s("https://"),
          tr("Mail programs call it by POST (RFC 8058). Without one, people unsubscribe by a mail to the address that "
             "the campaign comes from, and Relata reads it."));
  FormRows* sms = section(column, tr("SMS"));
  const auto [price, currency] = pairIn(sms);
  addLine(price, "smsPrice", tr("Price of a segment"), now.smsPrice ? shown(now.smsPrice->each) : QString(),
          tr("not known"), {});
  addLine(currency, "smsCurrency", tr("Its currency"), now.smsPrice ? now.smsPrice->currency : QString(),
          m_kept.currency, {});
  sms->addNote(tr("A long text goes out in several segments. What a list costs is told before it is exported."));
  FormRows* fresh = section(column, tr("New campaigns"));
  const auto [from, until] = pairIn(fresh);
  addLine(from, "quietFrom", tr("Quiet from (hour)"), QString::number(now.usual.quietFrom), {}, {});
  addLine(until, "quietTo", tr("Quiet until (hour)"), QString::number(now.usual.quietTo), {}, {});
  fresh->addNote(tr("In between, by the clock where the person lives, nothing goes out. Mails wait until it is over."));
  const auto [count, days] = pairIn(fresh);
  addLine(count, "capCount", tr("Messages to one person at most"), QString::number(now.usual.capCount), {}, {});
  addLine(days, "capDays", tr("within so many days"), QString::number(now.usual.capDays), {}, {});
  fresh->addNote(tr("Counted over all channels; 0 messages: no limit. A campaign can say something else."));
}

void MarketingRulesPage::addProgram(QVBoxLayout* column) {
  const channels::ChannelCommand& now = m_kept.command;
  FormRows* form = section(column, tr("Posts, ads and SMS by a program of yours"));
  form->addNote(
      tr("It gets them as JSON Lines and answers each with “handed” or “failed”. The manual shows how. It "
         "is a program of this computer and is not kept in the file."));
  addLine(form, "program", tr("Program (its whole path)"), now.program, tr("none"), {});
  m_arguments = new QPlainTextEdit(now.arguments.join(u'\n'));
  m_arguments->setFixedHeight(64);
  m_arguments->setTabChangesFocus(true);
  m_arguments->setReadOnly(m_context.workspace.isReadOnly());
  form->addField(tr("Its arguments, each in a line of its own"), m_arguments);
  addLine(form, "seconds", tr("Stopped after so many seconds"), QString::number(now.seconds), {}, {});
}

Result<MarketingRulesPage::Typed> MarketingRulesPage::typed() const {
  Typed out;
  std::optional<Problem> wrong;
  const auto textOf = [this](const char* field) { return m_lines[s(field)]->text().trimmed(); };
  const auto number = [&](const char* field) -> std::optional<qint64> {
    bool ok = false;
    const qint64 value = textOf(field).toLongLong(&ok);
    if (!ok && !wrong) wrong = Problem("marketing-number", {}, s(field));
    return value;
  };
  const auto decimal = [&](const char* field) -> std::optional<double> {
    if (textOf(field).isEmpty()) return std::nullopt;
    const auto value = decimalIn(textOf(field));
    if (!value && !wrong) wrong = Problem("marketing-number", {}, s(field));
    return value;
  };
  MarketingSettings& now = out.settings;
  now.marginPercent = decimal("marginPercent");
  if (!textOf("touchDays").isEmpty()) now.touchDays = number("touchDays");
  now.handOverOwner = Id(m_owner->currentData().toString().toLongLong());
  for (const auto& [field, member] :
       {std::pair("enter", &ScoreLimits::enter), std::pair("leave", &ScoreLimits::leave),
        std::pair("fitA", &ScoreLimits::fitA), std::pair("fitB", &ScoreLimits::fitB),
        std::pair("engagement1", &ScoreLimits::engagement1), std::pair("engagement2", &ScoreLimits::engagement2)})
    now.limits.*member = number(field).value_or(0);
  now.unsubscribePage = textOf("unsubscribePage");
  const QString currency = textOf("smsCurrency").toUpper();
  if (const auto price = decimal("smsPrice"))
    now.smsPrice = SmsPrice{*price, currency.isEmpty() ? m_kept.currency : currency};
  for (const auto& [field, member] :
       {std::pair("quietFrom", &CampaignLimits::quietFrom), std::pair("quietTo", &CampaignLimits::quietTo),
        std::pair("capCount", &CampaignLimits::capCount), std::pair("capDays", &CampaignLimits::capDays)})
    now.usual.*member = number(field).value_or(0);
  out.command.program = textOf("program");
  if (out.command.isOn()) {
    out.command.arguments = m_arguments->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    out.command.seconds =
        static_cast<int>(qMin<qint64>(number("seconds").value_or(0), channels::kMostChannelSeconds + 1));
  }
  return wrong ? Result<Typed>(*wrong) : Result<Typed>(out);
}

bool MarketingRulesPage::isTouched() const {
  if (!m_stored) return false;
  const auto now = typed();
  return !now.ok() || !(*now == Typed{m_stored->settings, m_stored->command});
}

bool MarketingRulesPage::save() {
  if (!m_stored) return false;
  for (FormRows* form : std::as_const(m_forms)) form->complain({});
  const auto now = typed();
  if (!now.ok()) return refuseField(now.problem());
  const bool changed = !(now->settings == m_stored->settings);
  if (changed)
    if (const auto done = writeMarketingSettings(m_context.workspace, now->settings); !done.ok())
      return refuseField(done.problem());
  m_stored->settings = m_kept.settings = now->settings;
  if (!(now->command == m_stored->command))
    if (const auto done = channels::writeChannelCommand(m_stateDir, m_context.workspace.id(), now->command); !done.ok())
      return refuseField(done.problem());
  m_stored->command = m_kept.command = now->command;
  saySaved();
  // Undo is offered of what was just done, and not of an earlier act.
  if (changed) m_context.toastDone(tr("The rules of marketing were saved"));
  return true;
}

bool MarketingRulesPage::refuseField(const Problem& problem) {
  if (FormRows* form = m_forms.value(problem.field)) form->complain(problemText(problem));
  if (QLineEdit* line = m_lines.value(problem.field)) {
    line->setFocus();
    line->selectAll();
  }
  return refuse(problem);
}

}  // namespace relata::ui
