#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include "tests/architecture/source_rules.h"

namespace relata::architecture {

namespace {

/// A folder (or, for core/entities and core/setup, a pair of files) with the modules that it may include besides
/// itself.
struct Module {
  const char* name;
  const char* mayInclude;  ///< names separated by blanks
};

// core/ from the bottom up. The values below each line are the whole truth: a new folder needs a line here.
constexpr char kBelowFeatures[] =
    "core/base core/meta core/db core/schema core/store core/workspace core/rules core/reports";
constexpr char kFeatures[] =
    "core/contacts core/activities core/sales core/marketing core/service core/insight core/duplicates "
    "core/attachments core/templates core/packs core/knowledge core/intent";
constexpr char kHubs[] = "core/contacts core/activities core/attachments";

constexpr Module kLowModules[] = {
    {"core/base", ""},
    {"core/meta", "core/base"},
    {"core/db", "core/base core/meta"},
    {"core/schema", "core/base core/meta core/db"},
    {"core/store", "core/base core/meta core/db core/schema"},
    {"core/workspace", "core/base core/meta core/db core/schema core/store"},
    {"core/reports", "core/base core/meta core/db core/schema core/store"},
    {"core/rules", "core/base core/meta core/db core/schema core/store core/workspace"},
};

QSet<QString> words(const char* names) {
  const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return {list.begin(), list.end()};
}

/// "core/store/query/x.h" -> "core/store"; "core/entities.h" -> "core/entities"; "ui/kit/chip.h" -> "ui/kit".
QString moduleOf(const QString& path) {
  const QStringList parts = path.split(QLatin1Char('/'));
  if (parts.size() < 2) return path;
  return parts[0] + QLatin1Char('/') + parts[1].section(QLatin1Char('.'), 0, 0);
}

/// What a module of core/ may include besides itself. Nothing where the module is not known.
std::optional<QSet<QString>> allowedInCore(const QString& module) {
  for (const Module& low : kLowModules) {
    if (module == QLatin1String(low.name)) return words(low.mayInclude);
  }
  if (words(kFeatures).contains(module)) return words(kBelowFeatures) + words(kHubs);
  const QSet<QString> all = words(kBelowFeatures) + words(kFeatures);
  if (module == QLatin1String("core/entities")) return all;
  if (module == QLatin1String("core/setup")) return all + words("core/entities");
  static const QSet<QString> outside = words("core/exchange core/mail core/channels core/sync core/serve core/sample");
  // Files that come in may be mails.
  if (module == QLatin1String("core/exchange")) return all + words("core/entities core/setup core/mail");
  if (outside.contains(module)) return all + words("core/entities core/setup");
  if (module == QLatin1String("core/bench")) return all + outside + words("core/entities core/setup");
  return std::nullopt;
}

/// Modules of ui/ that know nothing of records, pages or the shell.
bool isDomainFree(const QString& module) {
  return module == QLatin1String("ui/theme") || module == QLatin1String("ui/kit") ||
         module == QLatin1String("ui/charts");
}

/// Empty when `from` may include `to`, else the reason why not.
QString objection(const QString& from, const QString& to) {
  const QString fromModule = moduleOf(from);
  const QString toModule = moduleOf(to);
  if (fromModule == toModule) return {};
  const bool toUi = to.startsWith(QLatin1String("ui/"));
  const bool toApp = to.startsWith(QLatin1String("app/"));
  if (to.startsWith(QLatin1String("tests/"))) return QStringLiteral("nothing depends on tests");
  if (from.startsWith(QLatin1String("core/"))) {
    if (toUi || toApp) return QStringLiteral("core knows no frontend");
    const auto allowed = allowedInCore(fromModule);
    if (!allowed) return QStringLiteral("%1 has no place in the layers yet: give it one in this test").arg(fromModule);
    if (!allowed->contains(toModule)) return QStringLiteral("%1 does not lie below %2").arg(toModule, fromModule);
    return {};
  }
  if (from.startsWith(QLatin1String("ui/"))) {
    if (toApp) return QStringLiteral("ui does not know the programs");
    if (!isDomainFree(fromModule)) return {};
    if (to.startsWith(QLatin1String("core/")) && toModule != QLatin1String("core/base")) {
      return QStringLiteral("%1 is free of the domain").arg(fromModule);
    }
    if (toUi && !isDomainFree(toModule)) return QStringLiteral("%1 does not lie below %2").arg(toModule, fromModule);
    return {};
  }
  if (fromModule == QLatin1String("app/relatactl") && toUi) return QStringLiteral("relatactl links the core only");
  return {};
}

}  // namespace

Findings checkIncludeDirections(const SourceFile& file) {
  if (file.path.startsWith(QLatin1String("tests/"))) return {};
  static const QRegularExpression include(
      QStringLiteral(R"re(^[ \t]*#[ \t]*include[ \t]*[<"]((?:core|ui|app|tests)/[^>"]+)[>"])re"),
      QRegularExpression::MultilineOption);
  Findings findings;
  const QString code = withoutComments(file.text);
  for (auto it = include.globalMatch(code); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    const QString reason = objection(file.path, match.captured(1));
    if (reason.isEmpty()) continue;
    const auto line = QStringView(code).left(match.capturedStart(1)).count(QLatin1Char('\n')) + 1;
    findings.append(
        {file.path, static_cast<int>(line), QStringLiteral("includes %1: %2").arg(match.captured(1), reason)});
  }
  // Charts stand behind one interface and nowhere else.
  static const QRegularExpression charts(QStringLiteral(R"re(#\s*include\s*<(?:QtCharts/|QChart|Q\w+Series>))re"));
  if (!file.path.startsWith(QLatin1String("ui/charts/")) && code.contains(charts)) {
    findings.append({file.path, 0, QStringLiteral("only ui/charts includes Qt Charts")});
  }
  return findings;
}

}  // namespace relata::architecture
