#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace relata::ui {

class FormRows;
class TextLabel;

/// What a new workspace file needs to know.
struct NewWorkspace {
  QString path, currency, language, userName;
  QString pack;           // key of what a trade begins with; empty: none
  QByteArray passphrase;  // UTF-8; empty: not encrypted
};

/// Asks for a new workspace: where, in which currency and language, for whom, and optionally behind a passphrase.
class NewWorkspaceForm : public QWidget {
  Q_OBJECT
 public:
  NewWorkspaceForm(const QString& userName, const QString& language, QWidget* parent = nullptr);
  /// Shows what is wrong at the form and keeps what was typed.
  void complain(const QString& text);

 Q_SIGNALS:
  void accepted(const relata::ui::NewWorkspace& workspace);
  void cancelled();

 private:
  void accept();
  void browse();
  FormRows* m_rows;
  QLineEdit *m_name, *m_folder, *m_user, *m_passphrase, *m_again;
  void fillPacks();
  void showAbout();
  TextLabel* m_about;
  QComboBox *m_currency, *m_language, *m_pack;
};

}  // namespace relata::ui
