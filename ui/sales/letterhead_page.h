#pragma once

#include "core/sales/letterhead.h"
#include "ui/records/record_context.h"
#include "ui/shell/form_page.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class FormRows;

/// What the company's papers look like, and what quotes begin with: settings that all who have the workspace share.
class LetterheadPage : public FormPage {
  Q_OBJECT
 public:
  explicit LetterheadPage(const RecordContext& context, QWidget* parent = nullptr);
  bool save() override;
  bool isRead() const override { return m_stored.has_value(); }
  /// Takes the picture of a file; says what is wrong with it.
  void takeLogo(const QString& path);
  QLineEdit& name() { return *m_name; }

 private:
  struct Kept {
    Letterhead head;
    QHash<QString, QString> settings;
    friend bool operator==(const Kept&, const Kept&) = default;
  };
  /// What stands in the form now.
  Kept typed() const;
  bool isTouched() const;
  void read() override;
  bool isWritable() const override { return !m_context.workspace.isReadOnly(); }
  QString heading() const override;
  void addSections(QVBoxLayout* column) override;
  void addHead(FormRows* form);
  void addRules(FormRows* form);
  void showLogo();
  QComboBox* choice(FormRows* form, const QString& label, const char* key,
                    const QList<QPair<QString, QString>>& options);

  const RecordContext& m_context;
  Kept m_kept;                   // what the form was filled with
  std::optional<Kept> m_stored;  // as it is in the workspace; none: not read yet
  ReadSlot m_slot;
  QLineEdit *m_name = nullptr, *m_phone = nullptr, *m_email = nullptr, *m_web = nullptr, *m_taxId = nullptr;
  QLineEdit *m_limit = nullptr, *m_days = nullptr;
  QPlainTextEdit *m_address = nullptr, *m_bank = nullptr, *m_footer = nullptr;
  QHash<QString, QComboBox*> m_choices;
  class QLabel* m_picture = nullptr;
  Button* m_removeLogo = nullptr;
};

}  // namespace relata::ui
