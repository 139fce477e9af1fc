#pragma once

#include "core/sales/lead_pool.h"
#include "ui/records/record_context.h"
#include "ui/records/read_pool.h"
#include "ui/shell/form_page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class FormRows;
class LeadFolder;
class TextLabel;

/// How leads come in and go on: the folder whose files become leads, how soon they are answered, the limits of the
/// pool, and which fields of one's own go where when a lead is converted.
class LeadRulesPage : public FormPage {
  Q_OBJECT
 public:
  LeadRulesPage(const RecordContext& context, LeadFolder& folder, QWidget* parent = nullptr);
  bool save() override;
  bool isRead() const override { return m_stored.has_value(); }
  QLineEdit& mostOpen() { return *m_open; }
  QLineEdit& mostADay() { return *m_day; }
  QLineEdit& recycleDays() { return *m_recycle; }
  QLineEdit& answerMinutes() { return *m_answer; }
  QComboBox* wayOf(const QString& field) { return m_ways.value(field); }
  QCheckBox& watches() { return *m_on; }
  QStringList results() const;  ///< what came in from the folder, a line for each file

 private:
  struct Kept {
    PoolRules pool;
    QString answer;
    QHash<QString, QString> ways;
    friend bool operator==(const Kept& a, const Kept& b) {
      return a.pool == b.pool && a.answer == b.answer && a.ways == b.ways;
    }
  };
  /// What stands in the form; nothing where a number is none.
  std::optional<Kept> typed() const;
  bool isTouched() const;
  void read() override;
  bool isWritable() const override { return !m_context.workspace.isReadOnly(); }
  QString heading() const override;
  void addSections(QVBoxLayout* column) override;
  void addFolder(QVBoxLayout* column);
  void addWays(FormRows* form);
  void showFolder();
  void chooseFolder();

  const RecordContext& m_context;
  LeadFolder& m_folder;
  ReadSlot m_slot;
  Kept m_kept;                   // what the form was filled with
  std::optional<Kept> m_stored;  // none: not read yet
  QCheckBox* m_on = nullptr;
  TextLabel* m_path = nullptr;
  TextLabel* m_state = nullptr;
  Button* m_look = nullptr;
  QWidget* m_list = nullptr;
  QLineEdit *m_open = nullptr, *m_day = nullptr, *m_recycle = nullptr, *m_contract = nullptr, *m_answer = nullptr;
  QHash<QString, QComboBox*> m_ways;
};

}  // namespace relata::ui
