#pragma once

#include <QWidget>

#include "core/sales/letterhead.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace relata::ui {

class Button;
class FormRows;
class TextLabel;

/// What the company's papers look like, and what quotes begin with: settings that all who have the workspace share.
class LetterheadPage : public QWidget {
  Q_OBJECT
 public:
  explicit LetterheadPage(const RecordContext& context, QWidget* parent = nullptr);
  void save();
  /// Takes the picture of a file; says what is wrong with it.
  void takeLogo(const QString& path);
  QLineEdit& name() { return *m_name; }

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Kept {
    Letterhead head;
    QHash<QString, QString> settings;
    friend bool operator==(const Kept&, const Kept&) = default;
  };
  /// What stands in the form now.
  Kept typed() const;
  bool isTouched() const;
  void read();
  void rebuild();
  void addHead(FormRows* form);
  void addRules(FormRows* form);
  void showLogo();
  QComboBox* choice(FormRows* form, const QString& label, const char* key,
                    const QList<QPair<QString, QString>>& options);

  const RecordContext& m_context;
  Kept m_kept;                   // what the form was filled with
  std::optional<Kept> m_stored;  // as it is in the workspace; none: not read yet
  ReadSlot m_slot;
  QWidget* m_body = nullptr;
  QLineEdit *m_name = nullptr, *m_phone = nullptr, *m_email = nullptr, *m_web = nullptr, *m_taxId = nullptr;
  QLineEdit *m_limit = nullptr, *m_days = nullptr;
  QPlainTextEdit *m_address = nullptr, *m_bank = nullptr, *m_footer = nullptr;
  QHash<QString, QComboBox*> m_choices;
  class QLabel* m_picture = nullptr;
  Button* m_removeLogo = nullptr;
  TextLabel* m_said = nullptr;
};

}  // namespace relata::ui
