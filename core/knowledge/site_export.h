#pragma once

#include "core/store/reader.h"

namespace relata {

struct SiteOptions {
  QString title;    // of the site; empty: "Help centre" in each language
  QString contact;  // the mail address that readers may write to; empty: the site asks nobody to
};

/// Something on the site that leads nowhere: it stands there as plain text.
struct SiteProblem {
  enum class What {
    ArticleMissing,       // a link to an article that is not there
    ArticleNotPublished,  // or that readers must not see yet
    InternalLink,         // to a record of the workspace
    UnsafeLink,           // a scheme that runs something, or a path of this computer
    FileMissing,          // a picture or file that is not attached
    OutsidePicture        // a picture that readers would load from elsewhere
  };
  What what = What::ArticleMissing;
  Id article;
  QString title, target;
};
QString describe(const SiteProblem& problem);

struct SiteReport {
  qint64 articles = 0, english = 0, chinese = 0;
  qint64 files = 0;  // all that were written
  qint64 removed = 0;
  QList<SiteProblem> problems;
};

/// Writes the published articles as a web site of plain files: a page for each article in both languages, one of each
/// language with its own search, which runs in the reader's browser without a server, also from a folder. Nothing of an
/// article runs on its page and nothing is loaded from elsewhere. Where readers may write, the way leads over a page
/// that looks for what they want to ask first. The same articles give the same bytes. A folder that holds anything but
/// such a site is refused; what an earlier export left and this one does not have is removed. Problems:
/// site-contact-bad [address], folder-not-empty [folder], file-not-writable [file], those of reading attachments.
Result<SiteReport> exportSite(Reader& reader, const QString& folder, const SiteOptions& options);

}  // namespace relata
