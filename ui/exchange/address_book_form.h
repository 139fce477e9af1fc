#pragma once

#include "core/exchange/carddav/dav_client.h"
#include "ui/kit/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace relata::ui {

/// What a person says about an address book that is to be added.
struct WantedBook {
  QString url, user;
  QByteArray password;
  bool plain = false;
  QString filter;  // which contacts go there; empty: all
};

/// Asks for it, and for which one is meant where the server has several.
class AddressBookForm : public Card {
  Q_OBJECT
 public:
  AddressBookForm(const WantedBook& typed, const QList<exchange::DavBook>& found, QWidget* parent = nullptr);
  WantedBook typed() const;

 Q_SIGNALS:
  void wanted(const relata::ui::WantedBook& book);
  /// One of those that were found; null: none of them.
  void chosen(const QUrl& url);

 private:
  void ask(const WantedBook& typed);
  void offer(const QList<exchange::DavBook>& found);

  WantedBook m_typed;
  QLineEdit *m_url = nullptr, *m_user = nullptr, *m_password = nullptr, *m_filter = nullptr;
  QCheckBox* m_plain = nullptr;
};

}  // namespace relata::ui
