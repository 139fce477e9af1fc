#pragma once

#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "ui/records/page_part.h"
#include "ui/records/popup.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class Card;
class FieldEditor;
class TextLabel;

/// On a person's page: for what and by which channel they may be reached, why not, and one click to withdraw it.
class ConsentPart : public PagePart {
  Q_OBJECT
 public:
  explicit ConsentPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  void withdraw(const QString& purpose, const QString& channel);
  /// Of somebody who wants nothing any more, whether they ever agreed or not.
  void withdrawEverything();
  /// "Newsletter · E-mail: given 02/03/2026, web form", a line for each.
  QStringList lines() const { return m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void read();
  void rebuild();
  void addLine(const ConsentState& state);
  QString whyText(const ConsentState& state) const;
  QString choiceText(const char* field, const QString& key) const;

  const RecordContext& m_context;
  RegistryPtr m_registry;
  Id m_person;
  bool m_writable = false;
  QList<ConsentState> m_states;
  QList<SuppressedChannel> m_suppressed;
  bool m_noBasis = false;
  QStringList m_lines;
  ReadSlot m_slot;
  QVBoxLayout* m_column;
};

/// Asks for what, by which channel and on which basis somebody agreed, when, what proves it and until when it holds.
class ConsentSheet : public Popup {
  Q_OBJECT
 public:
  ConsentSheet(const RecordContext& context, Id person, QWidget* anchor);
  QComboBox& purpose() { return *m_purpose; }
  QComboBox& channel() { return *m_channel; }
  FieldEditor& given() { return *m_given; }
  FieldEditor& proof() { return *m_proof; }
  FieldEditor& expires() { return *m_expires; }
  void save();

 private:
  void complain(const Problem& problem);

  const RecordContext& m_context;
  Id m_person;
  QComboBox* m_purpose;
  QComboBox* m_channel;
  QComboBox* m_basis;
  QLineEdit* m_source;
  QLineEdit* m_wording;
  FieldEditor *m_given, *m_proof, *m_expires;
  TextLabel* m_problem;
};

}  // namespace relata::ui
