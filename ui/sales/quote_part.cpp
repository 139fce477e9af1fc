#include "ui/sales/quote_part.h"

#include <QDir>
#include <QEvent>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "core/sales/quote_acts.h"
#include "core/store/settings.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/sales/quote_pdf.h"
#include "ui/sales/stage_stepper.h"

namespace relata::ui {
namespace {

/// Where papers lie that were opened: among the person's own documents, so that a mail program finds them.
QString paperFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QDir folder(documents.isEmpty() ? QDir::tempPath() : documents);
  folder.mkpath(QStringLiteral("Relata"));
  return folder.filePath(QStringLiteral("Relata"));
}

WrittenEnclosure writeInto(Workspace& workspace, const QString& entity, Id id, const QString& folder) {
  const auto reader = workspace.read();
  const auto sheet = guarded([&] { return readQuoteSheet(*reader, entity, id); });
  if (!sheet.ok()) return {{}, {}, {}, sheet.problem()};
  if (!sheet->ok()) return {{}, {}, {}, sheet->problem()};
  const QString path = QDir(folder).filePath(sheetFileName((*sheet)->document));
  const Result<int> pages = writeQuotePdf(**sheet, path);
  if (!pages.ok()) return {{}, {}, {}, pages.problem()};
  const PaperMail mail = paperMail(**sheet);
  return {path, mail.subject, mail.body, {}};
}

bool isNow(const Record& record, std::initializer_list<const char*> states) {
  const QString status = record.text("status");
  return std::any_of(states.begin(), states.end(), [&](const char* one) { return status == QLatin1String(one); });
}

bool isExpired(const Record& quote) { return quote.text("state") == QLatin1String("expired"); }

QString dayOf(const Record& record, const char* key) {
  return QLocale().toString(QDate::fromString(record.text(key), Qt::ISODate), QLocale::ShortFormat);
}

}  // namespace

QuotePart::QuotePart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_state(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_lines(new LinesEditor(context)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* acts = new QWidget;
  m_acts = new FlowLayout(acts, kSpace1);
  acts->setAccessibleName(tr("What can be done with it"));
  m_state->setWordWrap(true);
  column->addWidget(m_state);
  column->addWidget(acts);
  column->addWidget(m_lines);
  // Who may approve is read with the lines.
  connect(m_lines, &LinesEditor::read, this, &QuotePart::rebuild);
}

void QuotePart::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  rebuild();
  m_lines->show(view, writable);
}

void QuotePart::addAct(const QString& text, bool primary, const std::function<void()>& act) {
  auto* button = new Button(text, primary ? ButtonKind::Primary : ButtonKind::Normal);
  connect(button, &QPushButton::clicked, this, act);
  m_acts->addWidget(button);
}

/// What stands in the way of a discount, and who may clear it.
QStringList QuotePart::approvalWords() const {
  const Record& record = m_view->record;
  const auto name = [&](const char* key) { return m_view->titles.value(record.value(key).id().bits()); };
  if (!record.value("approved_by").isNull())
    return {tr("discounts approved by %1 on %2").arg(name("approved_by"), dayOf(record, "approved_on"))};
  const Approval& approval = m_lines->model().view().approval;
  if (!approval.isOpen() || !isNow(record, {"draft", "in_approval"})) return {};
  QStringList words;
  if (approval.isOver)
    words
        << tr("discounts of %1 need approval, over %2").arg(discountText(approval.share), discountText(approval.limit));
  if (isNow(record, {"in_approval"}) && !name("asked_by").isEmpty())
    words << tr("asked for by %1 on %2").arg(name("asked_by"), dayOf(record, "asked_on"));
  words << (approval.names.isEmpty() ? tr("nobody may approve them yet: give somebody the right in Setup, under Users")
                                     : tr("may be approved by %1").arg(approval.names.join(QStringLiteral(", "))));
  return words;
}

/// Where it stands, in a sentence: the status, since when, and what stands in the way.
void QuotePart::addState() {
  const Record& record = m_view->record;
  const bool isQuote = record.def().key == QLatin1String("quote");
  const char* key = isQuote ? "state" : "status";
  QStringList parts{choiceLabel(record.def(), *record.def().field(QString::fromLatin1(key)), record.text(key))};
  if (const qint64 version = record.value("version").integer(); version > 1) parts << tr("version %1").arg(version);
  if (isNow(record, {"sent", "expired"})) {
    parts << tr("sent on %1").arg(dayOf(record, "sent_on"));
    if (isExpired(record))
      parts << tr("its validity ended on %1: make a new version, or give it a later date")
                   .arg(dayOf(record, "valid_until"));
    else
      parts << tr("valid until %1").arg(dayOf(record, "valid_until"))
            << tr("what was sent does not change any more: make a new version");
  }
  if (isNow(record, {"accepted", "rejected"}) && !record.text("decided_on").isEmpty())
    parts << tr("decided on %1").arg(dayOf(record, "decided_on"));
  parts << approvalWords();
  m_state->setText(parts.join(QString::fromUtf8(" · ")));
}

bool QuotePart::isHeld() const {
  return isNow(m_view->record, {"draft", "in_approval"}) && m_lines->model().view().approval.isOpen();
}

void QuotePart::addApproval() {
  const Approval& approval = m_lines->model().view().approval;
  if (approval.isOpen() && approval.mayBeGivenBy(m_context.workspace.me()))
    addAct(tr("Approve the discounts"), true, [this] {
      const Result<void> done = approveQuote(m_context.workspace, m_view->record.id());
      done.ok() ? m_context.toastDone(tr("Approved")) : m_context.complain(done.problem());
    });
  else if (approval.isOpen() && isNow(m_view->record, {"draft"}))
    addAct(tr("Ask for approval"), true, [this] { step(QStringLiteral("in_approval")); });
  if (isNow(m_view->record, {"in_approval"}))
    addAct(tr("Back to draft"), false, [this] { step(QStringLiteral("draft")); });
}

void QuotePart::addQuoteActs() {
  const Record& record = m_view->record;
  const bool held = isHeld(), expired = isExpired(record);
  if (isNow(record, {"draft", "in_approval"})) {
    addApproval();
    if (!held) addAct(tr("Mark as sent"), true, [this] { step(QStringLiteral("sent")); });
  }
  if (isNow(record, {"draft", "sent"}) && !held && !expired)
    addAct(tr("Accepted: make the order"), isNow(record, {"sent"}), [this] { accept(); });
  if (isNow(record, {"sent", "expired"})) addAct(tr("Rejected"), false, [this] { step(QStringLiteral("rejected")); });
  if (!isNow(record, {"draft", "in_approval", "superseded"}))
    addAct(tr("New version"), expired, [this] {
      const Result<Id> made = newVersion(m_context.workspace, m_view->record.id());
      if (!made.ok()) return m_context.complain(made.problem());
      m_context.toastDone(tr("A new version was made"));
      m_context.open(QStringLiteral("quote"), *made);
    });
}

void QuotePart::rebuild() {
  if (!m_view) return;
  clearLayout(m_acts);
  addState();
  addAct(m_writing ? tr("Writing the PDF…") : tr("Open PDF"), false, [this] { openPdf(); });
  // What nobody has approved does not go to a customer; its PDF says so across the page.
  if (!isHeld()) addAct(tr("Mail it"), false, [this] { Q_EMIT mailRequested(); });
  if (m_writable && m_view->record.def().key == QLatin1String("quote")) addQuoteActs();
}

void QuotePart::step(const QString& status) {
  const Result<void> done = setQuoteStatus(m_context.workspace, m_view->record.id(), status);
  if (!done.ok()) return m_context.complain(done.problem());
  const FieldDef& field = *m_view->record.def().field(u"status");
  m_context.toastDone(tr("It is “%1” now").arg(choiceLabel(m_view->record.def(), field, status)));
}

void QuotePart::accept() {
  const Result<Id> order = acceptQuote(m_context.workspace, m_view->record.id(), true);
  if (!order.ok()) return m_context.complain(order.problem());
  m_context.toastDone(tr("It became an order"));
}

/// Ten thousand lines take seconds.
void QuotePart::writePdf(QObject* receiver, std::function<void(const WrittenEnclosure&)> then) {
  m_context.work.run<WrittenEnclosure>(
      receiver,
      [&workspace = m_context.workspace, entity = m_view->record.def().key, id = m_view->record.id(),
       folder = m_folder.isEmpty() ? paperFolder() : m_folder] { return writeInto(workspace, entity, id, folder); },
      then);
}

QString QuotePart::stateText() const { return m_state->text(); }

void QuotePart::openPdf() {
  if (m_writing || !m_view) return;
  m_writing = true;
  rebuild();
  writePdf(this, [this](const WrittenEnclosure& written) {
    m_writing = false;
    rebuild();
    if (written.path.isEmpty()) return m_context.complain(written.problem);
    if (!m_context.openUrl) return;
    m_context.openUrl(QUrl::fromLocalFile(written.path).toString(QUrl::FullyEncoded));
    m_context.toast(tr("Saved as %1").arg(written.path));
  });
}

std::optional<Enclosure> QuotePart::enclosure() {
  if (!m_view || isHeld()) return std::nullopt;
  return Enclosure{sheetFileName(m_view->record), [this](QObject* receiver, auto then) {
                     if (m_view) writePdf(receiver, std::move(then));
                   }};
}

void QuotePart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) rebuild();
  QWidget::changeEvent(event);
}

DealPart::DealPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_stages(new StageStepper(context)),
      m_lines(new LinesEditor(context)),
      m_offer(new Button({})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  column->addWidget(m_stages);
  column->addWidget(m_lines);
  column->addWidget(m_offer, 0, Qt::AlignLeft);
  words();
  m_offer->hide();
  connect(m_offer, &QPushButton::clicked, this, &DealPart::offer);
  connect(m_lines, &LinesEditor::read, this,
          [this] { m_offer->setVisible(m_lines->model().isWritable() && !m_lines->model().view().lines.isEmpty()); });
}

void DealPart::show(const RecordView& view, bool writable) {
  m_deal = view.record.id();
  m_stages->show(view, writable);
  m_lines->show(view, writable);
}

void DealPart::words() { m_offer->setText(tr("Make a quote of these products")); }

void DealPart::offer() {
  const Result<Id> made = quoteFromDeal(m_context.workspace, m_deal);
  if (!made.ok()) return m_context.complain(made.problem());
  m_context.toastDone(tr("A quote was made"));
  m_context.open(QStringLiteral("quote"), *made);
}

void DealPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) words();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
