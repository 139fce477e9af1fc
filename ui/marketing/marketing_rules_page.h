#pragma once

#include "core/channels/channel_command.h"
#include "core/marketing/marketing_settings.h"
#include "ui/records/read_pool.h"
#include "ui/records/record_context.h"
#include "ui/shell/form_page.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace relata::ui {

class FormRows;

/// What marketing is told once for the workspace: what is left of revenue, who gets people who are handed over and from
/// which score on, how people unsubscribe, what an SMS costs, the limits of new campaigns; and the program of this
/// computer that posts and SMS are handed to.
class MarketingRulesPage : public FormPage {
  Q_OBJECT
 public:
  /// `stateDir`: where the program of this computer is remembered.
  MarketingRulesPage(const RecordContext& context, const QString& stateDir, QWidget* parent = nullptr);
  bool save() override;
  bool isRead() const override { return m_stored.has_value(); }
  /// By the members of MarketingSettings and ChannelCommand: "marginPercent", "leave", "program" …
  QLineEdit* line(const QString& field) const { return m_lines.value(field); }
  QComboBox& owner() { return *m_owner; }

 private:
  struct Kept {
    MarketingSettings settings;
    channels::ChannelCommand command;
    QList<QPair<QString, QString>> people;
    QString currency;
    friend bool operator==(const Kept&, const Kept&) = default;
  };
  struct Typed {
    MarketingSettings settings;
    channels::ChannelCommand command;
    friend bool operator==(const Typed&, const Typed&) = default;
  };
  /// What stands in the form. Problem: marketing-number, of a field that is no number.
  Result<Typed> typed() const;
  bool isTouched() const;
  void read() override;
  bool isWritable() const override { return !m_context.workspace.isReadOnly(); }
  QString heading() const override;
  void addSections(QVBoxLayout* column) override;
  FormRows* section(QVBoxLayout* column, const QString& title);
  QLineEdit* addLine(FormRows* form, const char* field, const QString& label, const QString& value,
                     const QString& placeholder, const QString& note);
  void addMoney(QVBoxLayout* column);
  void addHandOver(QVBoxLayout* column);
  void addSending(QVBoxLayout* column);
  void addProgram(QVBoxLayout* column);
  /// Says it under the section where the field is, which gets the keyboard. False.
  bool refuseField(const Problem& problem);

  const RecordContext& m_context;
  const QString m_stateDir;
  ReadSlot m_slot;
  Kept m_kept;                   // what the form was filled with
  std::optional<Kept> m_stored;  // none: not read yet
  QHash<QString, QLineEdit*> m_lines;
  QHash<QString, FormRows*> m_forms;
  QComboBox* m_owner = nullptr;
  QPlainTextEdit* m_arguments = nullptr;
};

}  // namespace relata::ui
