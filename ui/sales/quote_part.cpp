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

struct Written {
  QString path, mail;
  Problem problem;
};

Written writeInto(Workspace& workspace, const QString& entity, Id id, const QString& folder) {
  const auto reader = workspace.read();
  const auto sheet = guarded([&] { return readQuoteSheet(*reader, entity, id); });
  if (!sheet.ok()) return {{}, {}, sheet.problem()};
  if (!sheet->ok()) return {{}, {}, sheet->problem()};
  const QString path = QDir(folder).filePath(sheetFileName((*sheet)->document));
  const Result<int> pages = writeQuotePdf(**sheet, path);
  if (!pages.ok()) return {{}, {}, pages.problem()};
  return {path, quoteMail(**sheet), {}};
}

bool isNow(const Record& record, std::initializer_list<const char*> states) {
  const QString status = record.text("status");
  return std::any_of(states.begin(), states.end(), [&](const char* one) { return status == QLatin1String(one); });
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

/// Where it stands, in a sentence: the status, since when, and what stands in the way.
void QuotePart::addState() {
  const Record& record = m_view->record;
  const FieldDef& status = *record.def().field(u"status");
  const auto day = [&](const char* key) {
    return QLocale().toString(QDate::fromString(record.text(key), Qt::ISODate), QLocale::ShortFormat);
  };
  QStringList parts{choiceLabel(record.def(), status, record.text("status"))};
  if (const qint64 version = record.value("version").integer(); version > 1) parts << tr("version %1").arg(version);
  if (isNow(record, {"sent", "expired"})) {
    parts << tr("sent on %1").arg(day("sent_on"));
    parts << (record.value("overdue").flag() ? tr("its validity ended on %1").arg(day("valid_until"))
                                             : tr("valid until %1").arg(day("valid_until")));
    parts << tr("what was sent does not change any more: make a new version");
  }
  if (isNow(record, {"accepted", "rejected"}) && !record.text("decided_on").isEmpty())
    parts << tr("decided on %1").arg(day("decided_on"));
  if (!record.text("approved_on").isEmpty()) parts << tr("discounts approved on %1").arg(day("approved_on"));
  m_state->setText(parts.join(QString::fromUtf8(" · ")));
}

void QuotePart::addQuoteActs() {
  const Record& record = m_view->record;
  if (isNow(record, {"draft", "in_approval"})) {
    addAct(tr("Mark as sent"), true, [this] { step(QStringLiteral("sent")); });
    if (record.value("discount_share").decimal() > 0 && record.value("approved_by").isNull()) {
      if (isNow(record, {"draft"}))
        addAct(tr("Ask for approval"), false, [this] { step(QStringLiteral("in_approval")); });
      addAct(tr("Approve the discounts"), false, [this] {
        const Result<void> done = approveQuote(m_context.workspace, m_view->record.id());
        done.ok() ? m_context.toastDone(tr("Approved")) : m_context.complain(done.problem());
      });
    }
  }
  if (isNow(record, {"draft", "sent"}))
    addAct(tr("Accepted: make the order"), isNow(record, {"sent"}), [this] { accept(); });
  if (isNow(record, {"sent", "expired"})) addAct(tr("Rejected"), false, [this] { step(QStringLiteral("rejected")); });
  if (!isNow(record, {"draft", "in_approval", "superseded"}))
    addAct(tr("New version"), false, [this] {
      const Result<Id> made = newVersion(m_context.workspace, m_view->record.id());
      if (!made.ok()) return m_context.complain(made.problem());
      m_context.toastDone(tr("A new version was made"));
      m_context.open(QStringLiteral("quote"), *made);
    });
}

void QuotePart::rebuild() {
  clearLayout(m_acts);
  addState();
  addAct(m_writing ? tr("Writing the PDF…") : tr("Open PDF"), false, [this] { openPdf(false); });
  addAct(tr("Mail it"), false, [this] { openPdf(true); });
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

void QuotePart::openPdf(bool mail) {
  if (m_writing || !m_view) return;
  m_writing = true;
  rebuild();
  // Ten thousand lines take seconds.
  m_context.work.run<Written>(
      this,
      [&workspace = m_context.workspace, entity = m_view->record.def().key, id = m_view->record.id(),
       folder = paperFolder()] { return writeInto(workspace, entity, id, folder); },
      [this, mail](const Written& written) {
        m_writing = false;
        rebuild();
        takePdf(written.path, mail ? written.mail : QString(), written.problem);
      });
}

/// A mail program takes no file from a link: the folder is opened beside it.
void QuotePart::takePdf(const QString& path, const QString& mail, const Problem& problem) {
  if (path.isEmpty()) return m_context.complain(problem);
  if (!m_context.openUrl) return;
  const auto open = [this](const QString& place) {
    m_context.openUrl(QUrl::fromLocalFile(place).toString(QUrl::FullyEncoded));
  };
  if (mail.isEmpty()) {
    open(path);
    return m_context.toast(tr("Saved as %1").arg(path));
  }
  m_context.openUrl(mail);
  open(QFileInfo(path).absolutePath());
  m_context.toast(tr("Attach %1 to the mail: it lies in the folder that was opened.").arg(QFileInfo(path).fileName()));
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
