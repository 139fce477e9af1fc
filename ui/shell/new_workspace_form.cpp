#include "ui/shell/new_workspace_form.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStandardPaths>

#include "core/packs/pack.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/shell/file_words.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

constexpr const char* kCurrencies[] = {"EUR", "USD", "CNY", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK",
                                       "PLN", "CZK", "HKD", "TWD", "SGD", "AUD", "NZD", "CAD", "INR",
                                       "KRW", "BRL", "MXN", "ZAR", "AED", "NGN", "KES", "TRY"};

QList<QPair<QString, QString>> currencies() {
  QList<QPair<QString, QString>> out;
  for (const char* code : kCurrencies) out.append({QLatin1String(code), QLatin1String(code)});
  return out;
}

QString usualCurrency(const QString& language) {
  const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
  for (const char* code : kCurrencies)
    if (own == QLatin1String(code)) return own;
  return language == QLatin1String("zh") ? QStringLiteral("CNY") : QStringLiteral("EUR");
}

}  // namespace

NewWorkspaceForm::NewWorkspaceForm(const QString& userName, const QString& language, QWidget* parent)
    : QWidget(parent), m_rows(new FormRows) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  column->addWidget(new TextLabel(tr("New workspace"), TextRole::Heading));
  column->addWidget(m_rows);
  m_name = m_rows->addText(tr("Name"), tr("My customers"));
  auto* place = new QWidget;
  auto* row = new QHBoxLayout(place);
  row->setContentsMargins(0, 0, 0, 0);
  m_folder = new QLineEdit(QDir::toNativeSeparators(usualFolder(QStandardPaths::DocumentsLocation)));
  auto* choose = new Button(tr("Choose…"));
  row->addWidget(m_folder, 1);
  row->addWidget(choose);
  m_rows->addField(tr("Folder"), place, m_folder);
  m_user = m_rows->addText(tr("Your name"), userName);
  auto* beside = new QWidget;
  auto* halves = new QHBoxLayout(beside);
  halves->setContentsMargins(0, 0, 0, 0);
  auto *left = new FormRows, *right = new FormRows;
  halves->addWidget(left, 1);
  halves->addWidget(right, 1);
  m_rows->addWidget(beside);
  m_currency = left->addChoice(tr("Currency"), currencies(), usualCurrency(language));
  m_language = right->addChoice(
      tr("Language"),
      {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh"), QString::fromUtf8("中文")}}, language);
  m_pack = m_rows->addChoice(tr("Trade"), {{QString(), QString()}}, {});
  m_about = m_rows->addNote({});
  fillPacks();
  connect(m_language, &QComboBox::currentIndexChanged, this, &NewWorkspaceForm::fillPacks);
  connect(m_pack, &QComboBox::currentIndexChanged, this, &NewWorkspaceForm::showAbout);
  m_passphrase = m_rows->addSecret(tr("Passphrase (optional)"));
  m_again = m_rows->addSecret(tr("Passphrase again"));
  m_rows->addNote(
      tr("With a passphrase the file is encrypted. Nobody can open it without the passphrase, and nobody can find it "
         "out for you."));
  const auto showAgain = [this] { m_again->setEnabled(!m_passphrase->text().isEmpty()); };
  connect(m_passphrase, &QLineEdit::textChanged, this, showAgain);
  showAgain();
  auto* buttons = new QHBoxLayout;
  auto* cancel = new Button(tr("Back"));
  auto* make = new PrimaryButton(tr("Make workspace"));
  buttons->addWidget(cancel);
  buttons->addStretch(1);
  buttons->addWidget(make);
  column->addLayout(buttons);
  column->addStretch(1);
  connect(choose, &QPushButton::clicked, this, &NewWorkspaceForm::browse);
  connect(cancel, &QPushButton::clicked, this, &NewWorkspaceForm::cancelled);
  connect(make, &QPushButton::clicked, this, &NewWorkspaceForm::accept);
  for (QLineEdit* edit : {m_name, m_folder, m_user, m_passphrase, m_again})
    connect(edit, &QLineEdit::returnPressed, this, &NewWorkspaceForm::accept);
  setFocusProxy(m_name);
}

/// In the language of the workspace, which is that of its words.
void NewWorkspaceForm::fillPacks() {
  const QString language = m_language->currentData().toString();
  const int at = qMax(0, m_pack->currentIndex());
  m_pack->clear();
  m_pack->addItem(tr("Any"), QString());
  for (const Pack& pack : packs()) m_pack->addItem(pack.name(language), pack.key);
  m_pack->setCurrentIndex(at);
  showAbout();
}

void NewWorkspaceForm::showAbout() {
  const int at = m_pack->currentIndex();
  m_about->setText(at > 0 ? packs()[at - 1].about(m_language->currentData().toString())
                          : tr("A trade brings fields, stages and views of its own, which you can change later."));
}

void NewWorkspaceForm::complain(const QString& text) { m_rows->complain(text); }

void NewWorkspaceForm::browse() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the workspace"), m_folder->text());
  if (!folder.isEmpty()) m_folder->setText(QDir::toNativeSeparators(folder));
}

void NewWorkspaceForm::accept() {
  const QString name = m_name->text().trimmed();
  if (name.isEmpty() || name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\'))) {
    complain(tr("A name without / and \\ is needed: the file is called after it."));
    m_name->setFocus();
    return;
  }
  if (m_passphrase->text() != m_again->text()) {
    complain(tr("The two passphrases differ. Type the same one twice."));
    m_again->setFocus();
    return;
  }
  complain({});
  const QString file = name.endsWith(QLatin1String(".relata")) ? name : name + QLatin1String(".relata");
  NewWorkspace workspace;
  workspace.path = QDir(QDir::fromNativeSeparators(m_folder->text().trimmed())).absoluteFilePath(file);
  workspace.currency = m_currency->currentData().toString();
  workspace.language = m_language->currentData().toString();
  workspace.pack = m_pack->currentData().toString();
  workspace.userName = m_user->text().trimmed();
  workspace.passphrase = m_passphrase->text().toUtf8();
  Q_EMIT accepted(workspace);
}

}  // namespace relata::ui
