#include "ui/sales/letterhead_page.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/store/settings.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

constexpr const char* kRules[] = {"quote.approval_limit", "quote.valid_days", "quote.rounding",
                                  "quote.tax_rounding",   "quote.language",   "quote.prices_include_tax"};

QPlainTextEdit* addLines(FormRows* form, const QString& label, const QString& text, int rows) {
  auto* edit = new QPlainTextEdit(text);
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(edit->fontMetrics().lineSpacing() * rows + 16);
  edit->setAccessibleName(label);
  form->addField(label, edit);
  return edit;
}

}  // namespace

LetterheadPage::LetterheadPage(const RecordContext& context, QWidget* parent)
    : FormPage(parent), m_context(context), m_slot(context.reads, this) {
  rebuild();
}

void LetterheadPage::read() {
  m_slot.ask<Kept>(
      [](Reader& reader) {
        Kept kept;
        kept.head = readLetterhead(reader.connection());
        for (const char* key : kRules)
          kept.settings.insert(QLatin1String(key), settingOf(reader.connection(), QLatin1String(key)));
        return kept;
      },
      [this](Result<Kept> kept) {
        if (!kept.ok()) return m_context.complain(kept.problem());
        if (isTouched()) return;  // what is being typed stays
        m_stored = m_kept = *kept;
        rebuild();
      });
}

LetterheadPage::Kept LetterheadPage::typed() const {
  Kept now = m_kept;
  now.head = {m_name->text(),  m_address->toPlainText(), m_phone->text(),         m_email->text(), m_web->text(),
              m_taxId->text(), m_bank->toPlainText(),    m_footer->toPlainText(), m_kept.head.logo};
  now.settings.insert(QStringLiteral("quote.approval_limit"), m_limit->text());
  now.settings.insert(QStringLiteral("quote.valid_days"), m_days->text());
  for (auto it = m_choices.begin(); it != m_choices.end(); ++it)
    now.settings.insert(it.key(), it.value()->currentData().toString());
  return now;
}

bool LetterheadPage::isTouched() const { return m_stored && !(typed() == *m_stored); }

QString LetterheadPage::heading() const { return tr("Letterhead"); }

void LetterheadPage::addSections(QVBoxLayout* column) {
  m_choices.clear();
  auto* about = new TextLabel(tr("It stands at the head and foot of quotes and order confirmations."), TextRole::Body,
                              TextColor::Secondary);
  about->setWordWrap(true);
  column->addWidget(about);
  auto* head = new FormRows;
  addHead(head);
  column->addWidget(head);
  column->addWidget(new TextLabel(tr("New quotes"), TextRole::Strong));
  auto* rules = new FormRows;
  addRules(rules);
  column->addWidget(rules);
}

void LetterheadPage::addHead(FormRows* form) {
  const Letterhead& head = m_kept.head;
  m_name = form->addText(tr("Company"), head.name);
  m_address = addLines(form, tr("Address"), head.address, 3);
  m_phone = form->addText(tr("Phone"), head.phone);
  m_email = form->addText(tr("E-mail"), head.email);
  m_web = form->addText(tr("Web page"), head.web);
  m_taxId = form->addText(tr("Tax number"), head.taxId);
  m_bank = addLines(form, tr("Bank account"), head.bank, 2);
  m_footer = addLines(form, tr("Foot of each page"), head.footer, 2);
  auto* logo = new QWidget;
  auto* row = new QHBoxLayout(logo);
  row->setContentsMargins(0, 0, 0, 0);
  m_picture = new QLabel;
  m_picture->setAccessibleName(tr("Logo"));
  auto* choose = new Button(tr("Choose a picture…"));
  m_removeLogo = new Button(tr("Remove"), ButtonKind::Quiet);
  row->addWidget(m_picture);
  row->addWidget(choose);
  row->addWidget(m_removeLogo);
  row->addStretch(1);
  form->addField(tr("Logo"), logo, choose);
  connect(choose, &QPushButton::clicked, this, [this] {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Logo"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!path.isEmpty()) takeLogo(path);
  });
  connect(m_removeLogo, &QPushButton::clicked, this, [this] {
    m_kept.head.logo.clear();
    showLogo();
  });
  showLogo();
}

void LetterheadPage::showLogo() {
  const QImage image = QImage::fromData(m_kept.head.logo);
  m_picture->setVisible(!image.isNull());
  m_removeLogo->setVisible(!image.isNull());
  if (!image.isNull())
    m_picture->setPixmap(QPixmap::fromImage(image.scaled(120, 40, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void LetterheadPage::takeLogo(const QString& path) {
  QFile file(path);
  const bool isOpen = file.open(QIODevice::ReadOnly);
  QImageReader reader(path);
  const QSize size = reader.size();
  Problem problem;
  if (!isOpen || !size.isValid() || size.width() > 8000 || size.height() > 8000)
    problem = Problem("logo-not-a-picture", {path});
  else if (file.size() > kMostLogoBytes)
    problem = Problem("logo-too-large", {QString::number(kMostLogoBytes / 1024)});
  if (!problem.code.isEmpty()) {
    refuse(problem);
    return;
  }
  m_kept.head.logo = file.readAll();
  say({});
  showLogo();
}

QComboBox* LetterheadPage::choice(FormRows* form, const QString& label, const char* key,
                                  const QList<QPair<QString, QString>>& options) {
  QComboBox* box = form->addChoice(label, options, m_kept.settings.value(QLatin1String(key)));
  m_choices.insert(QLatin1String(key), box);
  return box;
}

void LetterheadPage::addRules(FormRows* form) {
  m_limit = form->addText(tr("Discounts that need approval, over (%)"),
                          m_kept.settings.value(QStringLiteral("quote.approval_limit")), tr("no limit"));
  m_days = form->addText(tr("Valid for (days)"), m_kept.settings.value(QStringLiteral("quote.valid_days")),
                         QStringLiteral("30"));
  choice(form, tr("Language"), "quote.language",
         {{QString(), tr("That of the customer, else of the workspace")},
          {QStringLiteral("en"), tr("English")},
          {QStringLiteral("zh"), tr("Chinese")}});
  choice(form, tr("Prices"), "quote.prices_include_tax",
         {{QString(), tr("Without tax")}, {QStringLiteral("yes"), tr("Include tax")}});
  choice(form, tr("Halves are rounded"), "quote.rounding",
         {{QString(), tr("Up")}, {QStringLiteral("half_even"), tr("To the even neighbour")}});
  choice(form, tr("Tax is rounded"), "quote.tax_rounding",
         {{QString(), tr("Once per tax category")}, {QStringLiteral("per_line"), tr("On every line")}});
  form->addNote(tr("Quotes that are there keep the rules that they were made with."));
}

bool LetterheadPage::save() {
  if (!m_stored) return false;
  const Letterhead head = typed().head;
  QList<std::pair<QString, QString>> values = letterheadSettings(head);
  const auto number = [](const QString& text) { return QString(text).remove(QLatin1Char('%')).trimmed(); };
  bool isLimit = true, isDays = true;
  if (!number(m_limit->text()).isEmpty()) {
    const double limit = number(m_limit->text()).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isLimit);
    isLimit = isLimit && limit >= 0 && limit <= 100;
  }
  if (!number(m_days->text()).isEmpty()) isDays = number(m_days->text()).toInt(&isDays) > 0 && isDays;
  if (!isLimit || !isDays) {
    (isLimit ? m_days : m_limit)->setFocus(Qt::OtherFocusReason);
    say(isLimit ? tr("Give a number of days.") : tr("Give a percentage from 0 to 100."));
    return false;
  }
  values.append(
      {QStringLiteral("quote.approval_limit"), number(m_limit->text()).replace(QLatin1Char(','), QLatin1Char('.'))});
  values.append({QStringLiteral("quote.valid_days"), number(m_days->text())});
  for (auto it = m_choices.begin(); it != m_choices.end(); ++it)
    values.append({it.key(), it.value()->currentData().toString()});
  const Result<void> done = writeSettings(m_context.workspace, tr("Letterhead"), values);
  if (!done.ok()) return refuse(done.problem());
  m_stored = m_kept = typed();
  saySaved();
  m_context.toastDone(tr("The letterhead was saved"));
  return true;
}

}  // namespace relata::ui
