#pragma once

#include <QString>
#include <QStringList>

namespace relata::mail {

/// HTML of a mail as it may be shown: an allow-list of tags and attributes, every tag closed, with a budget for what
/// froze the layout (spec/safety.md 0.1 and 2: tables in tables, cells, long words). Nothing in it is loaded from
/// elsewhere: pictures are those that came with the mail ("cid:"), links lead to the web or to a mail address.
struct SafeHtml {
  QString html;
  int remotePictures = 0;  // that would have been loaded; taken out
  QStringList remote;      // where those lie that can be seen, each once, up to fifty: for who asks for them
  int trackers = 0;        // of these, pictures that cannot be seen
  int links = 0;           // taken out: javascript:, file: and the like
  int active = 0;          // scripts, forms, frames taken out
  bool cut = false;        // the rest is left out: it is larger than what is laid out
  bool flattened = false;  // tables in tables were made lines
};
/// `placed`: the places of remote pictures stay, as "cid:remote-0" by their number in `remote`.
SafeHtml safeHtml(const QString& html, bool placed = false);

/// What HTML says, as plain text: lines, list marks, links behind their words, quotes with ">".
QString htmlToText(const QString& html);

}  // namespace relata::mail
