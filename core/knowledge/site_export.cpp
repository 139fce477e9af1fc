#include "core/knowledge/site_export.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <QTimeZone>
#include <QUrl>

#include "core/base/fold.h"
#include "core/attachments/attach.h"
#include "core/knowledge/article.h"
#include "core/knowledge/article_text.h"
#include "core/knowledge/knowledge_search.h"
#include "core/knowledge/site_page.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Text {
  Q_DECLARE_TR_FUNCTIONS(SiteProblem)
};

constexpr const char* kManifest = "relata-site.json";
constexpr int kRelated = 3;
constexpr qsizetype kLongestPassage = 2000;

/// What a browser would run as a page of the site.
bool wouldRun(const QString& name) {
  static const QSet<QString> kinds{s("html"),  s("htm"),  s("xhtml"), s("xht"), s("shtml"),      s("hta"),  s("mht"),
                                   s("mhtml"), s("svg"),  s("svgz"),  s("xml"), s("xsl"),        s("xslt"), s("js"),
                                   s("mjs"),   s("wasm"), s("swf"),   s("php"), s("webmanifest")};
  return kinds.contains(name.section(QLatin1Char('.'), -1).toLower());
}

bool isPicture(const QString& type) {
  return type == QLatin1String("image/png") || type == QLatin1String("image/jpeg") ||
         type == QLatin1String("image/gif") || type == QLatin1String("image/webp");
}

struct SiteFile {
  QString name, address, type;  // as attached; from the root of the site
  Record attachment;
};

struct SiteArticle {
  Id id, first;  // of its group
  QString title, language, body, updated, address;
  QStringList questions;
  Id category;
  QList<SiteFile> files;
};

struct SiteCategory {
  Id id;
  QString english, chinese;
};

class SiteWriter {
 public:
  SiteWriter(Reader& reader, const QString& folder, const SiteOptions& options)
      : m_reader(reader), m_folder(folder), m_options(options), m_english(s("en")), m_chinese(s("zh")) {}

  Result<SiteReport> run() {
    if (auto ready = takeFolder(); !ready.ok()) return ready.problem();
    readCategories();
    readArticles();
    m_knowledge = KnowledgeIndex::read(m_reader, false);
    for (const SiteWords* words : {&m_english, &m_chinese})
      if (auto written = writeLanguage(*words); !written.ok()) return written.problem();
    if (auto written = writeFrame(); !written.ok()) return written.problem();
    removeOld();
    m_report.files = m_written.size();
    return m_report;
  }

 private:
  // ---- the folder

  Result<void> takeFolder() {
    const QFileInfo info(m_folder);
    if (info.exists() && !info.isDir()) return Problem("file-exists", {m_folder});
    if (!QDir().mkpath(m_folder)) return Problem("file-not-writable", {m_folder});
    QFile manifest(path(s(kManifest)));
    if (manifest.open(QIODevice::ReadOnly)) {
      for (const QJsonValue& name : QJsonDocument::fromJson(manifest.readAll()).object()[s("files")].toArray())
        m_before << name.toString();
      return {};
    }
    const bool empty = QDir(m_folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return empty ? Result<void>() : Problem("site-folder-not-empty", {m_folder});
  }

  QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

  Result<void> write(const QString& name, const QByteArray& bytes) {
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).path());
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
      return Problem("file-not-writable", {target});
    m_written << name;
    return {};
  }

  /// Only names that an export writes: what somebody else put into the list stays.
  static bool isOurs(const QString& name) {
    static const QRegularExpression known(
        s("^(en|zh)/((?:index|ask|write)\\.html|articles\\.js|KB-[0-9A-Z]+\\.html)$|^files/KB-[0-9A-Z]+/[^/]+$"));
    return known.match(name).hasMatch() && !name.contains(s(".."));
  }

  void removeOld() {
    for (const QString& name : std::as_const(m_before))
      if (isOurs(name) && !m_written.contains(name) && QFile::remove(path(name))) {
        ++m_report.removed;
        QDir().rmdir(QFileInfo(path(name)).path());  // where it is empty
      }
  }

  Result<void> writeFrame() {
    for (const char* name : {"site.css", "search.js"}) {
      QFile file(s(":/site/") + s(name));
      if (!file.open(QIODevice::ReadOnly)) return Problem("no-such-file", {s(name)});
      if (auto written = write(s(name), file.readAll()); !written.ok()) return written;
    }
    const QString page = languagePage(siteName(m_english), m_report.english > 0, m_report.chinese > 0);
    if (auto written = write(s("index.html"), page.toUtf8()); !written.ok()) return written;
    QStringList names = m_written;
    names.sort();
    const QJsonObject manifest{{s("site"), s("relata")}, {s("files"), QJsonArray::fromStringList(names)}};
    return write(s(kManifest), QJsonDocument(manifest).toJson());
  }

  // ---- what there is

  void readCategories() {
    db::StatementUse rows(m_reader.connection().cached(
        s("SELECT id, coalesce(english, name), coalesce(chinese, name) FROM article_category WHERE _del IS NOT 1 ORDER "
          "BY position, id")));
    while (rows->step()) m_categories << SiteCategory{rows->id(0), rows->text(1), rows->text(2)};
  }

  void readArticles() {
    {
      db::StatementUse rows(m_reader.connection().cached(
          s("SELECT id, coalesce(translation_of, id), title, language, body, published_at, category, questions FROM "
            "article WHERE status='published' AND _del IS NOT 1 ORDER BY id")));
      while (rows->step()) {
        SiteArticle one;
        one.id = rows->id(0);
        one.first = rows->id(1);
        one.title = rows->text(2);
        one.language = rows->text(3) == QLatin1String("zh") ? s("zh") : s("en");
        one.body = rows->text(4);
        if (!rows->isNull(5))
          one.updated = QDateTime::fromMSecsSinceEpoch(rows->integer(5), QTimeZone::utc()).date().toString(Qt::ISODate);
        one.category = rows->id(6);
        one.questions = filledLines(rows->text(7));
        one.address = s("%1/%2.html").arg(one.language, one.id.text(s("KB")));
        m_articles << one;
      }
    }
    for (SiteArticle& one : m_articles) readFiles(one);
  }

  void readFiles(SiteArticle& article) {
    const EntityDef& def = *m_reader.registry().entity(u"article");
    QSet<QString> taken;
    for (const Record& file : m_reader.sublist(def, *def.sublist(u"files"), article.id)) {
      QString plain = safeFileName(file.text("name"));
      if (wouldRun(plain)) plain += s(".txt");
      QString name = plain;
      for (int n = 2; taken.contains(name.toLower()); ++n) name = s("%1-").arg(n) + plain;
      taken.insert(name.toLower());
      article.files << SiteFile{file.text("name"), s("files/%1/%2").arg(article.id.text(s("KB")), name),
                                file.text("type"), file};
    }
  }

  QString siteName(const SiteWords& words) const {
    return m_options.title.isEmpty() ? words.helpCentre() : m_options.title;
  }
  QString categoryName(Id id, const SiteWords& words) const {
    for (const SiteCategory& one : m_categories)
      if (one.id == id) return words.isChinese() ? one.chinese : one.english;
    return {};
  }

  // ---- links

  void complain(SiteProblem::What what, const SiteArticle& article, const QString& target) {
    m_report.problems << SiteProblem{what, article.id, article.title, target};
  }

  /// The article of that group in a language; any of it where there is none.
  const SiteArticle* inGroup(Id first, const QString& language) const {
    const SiteArticle* found = nullptr;
    for (const SiteArticle& one : m_articles)
      if (one.first == first && (!found || one.language == language)) found = &one;
    return found;
  }

  QString articleTarget(const SiteArticle& from, const QString& target) {
    const auto parsed = parseId(target.mid(7));
    if (!parsed || parsed->prefix != QLatin1String("KB")) {
      complain(SiteProblem::What::InternalLink, from, target);
      return {};
    }
    const auto known = m_reader.record(*m_reader.registry().entity(u"article"), parsed->id);
    if (!known || known->deleted) {
      complain(SiteProblem::What::ArticleMissing, from, target);
      return {};
    }
    const Id first = known->value("translation_of").id() ? known->value("translation_of").id() : known->id();
    const SiteArticle* there = inGroup(first, from.language);
    if (!there) {
      complain(SiteProblem::What::ArticleNotPublished, from, target);
      return {};
    }
    return s("../") + there->address;
  }

  static const SiteFile* fileNamed(const SiteArticle& article, const QString& target) {
    const QString name = QUrl::fromPercentEncoding(target.toUtf8());
    for (const SiteFile& file : article.files)
      if (file.name == target || file.name == name) return &file;
    return nullptr;
  }

  /// An address with what a path may not hold written as an address has it.
  static QString encoded(const QString& path) { return QString::fromLatin1(QUrl::toPercentEncoding(path, "/")); }

  QString linkOf(const SiteArticle& from, const QString& target) {
    if (leadsOutside(target)) return target;
    if (target.startsWith(QLatin1String("relata:"), Qt::CaseInsensitive)) return articleTarget(from, target);
    if (const SiteFile* file = fileNamed(from, target)) return s("../") + encoded(file->address);
    static const QRegularExpression scheme(s("^[A-Za-z][A-Za-z0-9+.-]*:|^[/\\\\]|\\.\\./"));
    complain(scheme.match(target).hasMatch() ? SiteProblem::What::UnsafeLink : SiteProblem::What::FileMissing, from,
             target);
    return {};
  }

  QString pictureOf(const SiteArticle& from, const QString& target) {
    const SiteFile* file = fileNamed(from, target);
    if (file && isPicture(file->type)) return s("../") + encoded(file->address);
    complain(leadsOutside(target) ? SiteProblem::What::OutsidePicture : SiteProblem::What::FileMissing, from, target);
    return {};
  }

  // ---- pages

  QString otherPage(const SiteArticle& article) const {
    for (const SiteArticle& one : m_articles)
      if (one.first == article.first && one.language != article.language) return s("../") + one.address;
    return {};
  }

  QList<SiteLink> relatedTo(const SiteArticle& article) const {
    QList<SiteLink> links;
    const QString asked = article.title + QLatin1Char('\n') + article.questions.join(QLatin1Char('\n'));
    for (const ArticleHit& hit : m_knowledge->suggest(asked, kRelated + 3)) {
      if (links.size() >= kRelated) break;
      if (hit.id == article.id || hit.language != article.language) continue;
      links << SiteLink{hit.title, s("%1.html").arg(hit.id.text(s("KB")))};
    }
    return links;
  }

  Result<void> writeArticle(const SiteWords& words, const SiteArticle& article) {
    ArticleBody body;
    body.title = article.title;
    body.category = categoryName(article.category, words);
    if (!article.updated.isEmpty()) body.updated = words.updated(article.updated);
    const ArticleTargets targets{[&](const QString& target) { return linkOf(article, target); },
                                 [&](const QString& target) { return pictureOf(article, target); }};
    body.html = articleHtml(article.body, targets);
    body.related = relatedTo(article);
    for (const SiteFile& file : article.files) {
      body.files << SiteLink{file.name, s("../") + encoded(file.address)};
      const Result<QByteArray> content = attachedContent(m_reader, file.attachment);
      if (!content.ok()) return content.problem();
      if (auto written = write(file.address, *content); !written.ok()) return written;
    }
    const SiteFrame frame{words, siteName(words), article.title, otherPage(article), s("../"), false, asks()};
    return write(article.address, sitePage(frame, articleBody(words, body)).toUtf8());
  }

  Result<void> writeLanguage(const SiteWords& words) {
    QList<SiteGroup> groups;
    QJsonArray searched;
    const auto take = [&](Id category, const QString& title) {
      SiteGroup group{title, {}};
      for (const SiteArticle& one : m_articles)
        if (one.language == words.language() && one.category == category)
          group.articles << SiteLink{one.title, one.id.text(s("KB")) + s(".html")};
      if (!group.articles.isEmpty()) groups << group;
    };
    for (const SiteCategory& category : m_categories)
      take(category.id, words.isChinese() ? category.chinese : category.english);
    take({}, words.furtherArticles());
    for (const SiteArticle& one : m_articles) {
      if (one.language != words.language()) continue;
      ++m_report.articles;
      ++(words.isChinese() ? m_report.chinese : m_report.english);
      if (auto written = writeArticle(words, one); !written.ok()) return written;
      searched.append(searchedParts(one));
    }
    QByteArray script =
        "window.relataSite = " + QJsonDocument(QJsonObject{{s("articles"), searched}}).toJson(QJsonDocument::Compact) +
        ";\n";
    script.replace('<', "\\u003c");  // whatever reads it
    if (auto written = write(words.language() + s("/articles.js"), script); !written.ok()) return written;
    const QString other = s("../%1/index.html").arg(words.isChinese() ? s("en") : s("zh"));
    const SiteFrame frame{words, siteName(words), siteName(words), other, s("../"), true, asks()};
    if (auto written = write(words.language() + s("/index.html"),
                             sitePage(frame, indexBody(words, siteName(words), groups)).toUtf8());
        !written.ok())
      return written;
    return asks() ? writeAsking(words) : Result<void>();
  }

  bool asks() const { return !m_options.contact.isEmpty(); }

  Result<void> writeAsking(const SiteWords& words) {
    const auto page = [&](const char* name, bool searches, const QString& body) {
      const QString other = s("../%1/%2").arg(words.isChinese() ? s("en") : s("zh"), s(name));
      const SiteFrame frame{words, siteName(words), words.writeToUs(), other, s("../"), searches};
      return write(words.language() + QLatin1Char('/') + s(name), sitePage(frame, body).toUtf8());
    };
    if (auto written = page("ask.html", true, askBody(words)); !written.ok()) return written;
    return page("write.html", false, writeBody(words, m_options.contact));
  }

  static QJsonObject searchedParts(const SiteArticle& article) {
    QJsonArray spelled;
    TokenList names;
    nameTokens(article.title, false, names);
    for (int i = 0; i < names.size(); ++i) {
      const QByteArray token = names.at(i).toByteArray();
      const bool latin = std::all_of(token.begin(), token.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (latin) spelled.append(QString::fromLatin1(token));
    }
    QJsonArray text;
    for (const QString& passage : articlePassages(article.body)) text.append(passage.left(kLongestPassage));
    return {{s("address"), article.id.text(s("KB")) + s(".html")},
            {s("title"), article.title},
            {s("questions"), QJsonArray::fromStringList(article.questions)},
            {s("spelled"), spelled},
            {s("text"), text}};
  }

  Reader& m_reader;
  const QString m_folder;
  const SiteOptions& m_options;
  const SiteWords m_english, m_chinese;
  QStringList m_before, m_written;
  QList<SiteCategory> m_categories;
  QList<SiteArticle> m_articles;
  KnowledgePtr m_knowledge;
  SiteReport m_report;
};

}  // namespace

QString describe(const SiteProblem& problem) {
  switch (problem.what) {
    case SiteProblem::What::ArticleMissing:
      return Text::tr("“%1” links to an article that is not there: %2").arg(problem.title, problem.target);
    case SiteProblem::What::ArticleNotPublished:
      return Text::tr("“%1” links to an article that is not published: %2").arg(problem.title, problem.target);
    case SiteProblem::What::InternalLink:
      return Text::tr("“%1” links to a record that only the team sees: %2").arg(problem.title, problem.target);
    case SiteProblem::What::UnsafeLink:
      return Text::tr("“%1” has a link that is not followed: %2").arg(problem.title, problem.target);
    case SiteProblem::What::FileMissing:
      return Text::tr("“%1” names a file that is not attached to it: %2").arg(problem.title, problem.target);
    case SiteProblem::What::OutsidePicture:
      return Text::tr("“%1” has a picture that would be loaded from elsewhere; attach it: %2")
          .arg(problem.title, problem.target);
  }
  return {};
}

Result<SiteReport> exportSite(Reader& reader, const QString& folder, const SiteOptions& options) {
  static const QRegularExpression address(s("^[^\\s@<>\"]+@[^\\s@<>\"]+$"));
  if (!options.contact.isEmpty() && !address.match(options.contact).hasMatch())
    return Problem("site-contact-bad", {options.contact.left(80)}, s("contact"));
  const db::ReadScope oneState(reader.connection());
  return SiteWriter(reader, folder, options).run();
}

}  // namespace relata
