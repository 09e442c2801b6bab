using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about a scan file and the folders of its rule packs.</summary>
internal static class ScanFileMessages
{
    public static Message OpenQuestion(string question) => new($"the draft asks: {question}", $"起草时的问题还没有定：{question}");

    public static Message FileOrSource => new(
        "rows come from a \"file\" or from a \"source\" that the program gives, not both; leave one out",
        "数据要么来自文件（“file”），要么来自程序提供的来源（“source”），不能两样都写；请去掉一样");

    public static Message ASource => new("a source", "数据来源");

    public static Message AScanFile => new("a scan file", "扫描文件");

    public static Message TheCompanies => new("the companies", "企业名录“companies”");

    public static Message AFeed => new("a feed", "数据源");

    public static Message TheKeepTimes => new("the times of \"keep\"", "保存期限“keep”");

    public static Message AnIssuer => new("an issuer", "发函工会“issuer”");

    public static Message TheFirstNumbers => new("the first numbers of a year", "一年的首个文号");

    public static Message ACompany => new("a company", "企业列“company”");

    public static Message AMeasureMapping => new("a measure's mapping", "数值的对应列");

    public static Message AnEventMapping => new("an event's mapping", "事件的对应列");

    public static Message AnAttributeMapping => new("an attribute's mapping", "属性的对应列");

    public static Message AFieldMapping => new("a field's mapping", "字段的对应列");

    public static Message ColumnOf(string attribute) => new($"the column of '{attribute}' as a text", $"“{attribute}”的列名应为双引号里的文字");

    public static Message NoScanFile => new("no such file; write one, or have one drafted", "没有这个文件；请写一个，或由程序起草");

    public static Message ScanFileUnreadable(Message cause) => new($"cannot be read: {cause}", $"无法读取（{cause}）");

    public static Message NoRulesFolder(string folder) => new(
        $"no rules folder '{folder}'; name a folder with rule files, or \"default\" for the pack inside the library",
        $"没有规则文件夹“{folder}”；请写一个放规则文件的文件夹，或写 \"default\" 使用自带的规则包");

    public static Message NoRuleFiles(string folder) => new($"no rule files (*.json) in '{folder}'", $"“{folder}”里没有规则文件（*.json）");

    public static Message TooManyRuleFiles(string folder, int files, int most) => new(
        $"the rules folder '{folder}' has {files} files; at most {most} are read",
        $"规则文件夹“{folder}”里有 {files} 个文件，最多读 {most} 个");

    public static Message RuleFilesTooLarge(string folder, long most) => new(
        $"the files of the rules folder '{folder}' are larger than {most:0} MiB together",
        $"规则文件夹“{folder}”里的文件合计超过 {most:0} MiB");

    public static Message RulesUnreadable(string folder, Message cause) => new(
        $"the rules folder '{folder}' cannot be read: {cause}",
        $"规则文件夹“{folder}”无法读取（{cause}）");

    public static Message NoPackNamed => new(
        "'rules' names no rule pack; write \"default\", a folder, or both in a list",
        "“rules”没有写规则包；请写 \"default\" 或一个文件夹，两者都要就写成列表");

    public static Message ShareOutOfRange(string found) => new(
        $"'maxRejects' is a share of the rows from 0 to 1, such as 0.05; found {found}",
        $"“maxRejects”是退回行所占的比例，应在 0 到 1 之间，例如 0.05；现为 {found}");

    public static Message GapsOutOfRange(string found) => new(
        $"'maxGaps' is a whole number of lines, 0 or more; found {found}",
        $"“maxGaps”是行数，应为 0 或更大的整数；现为 {found}");

    public static Message TheBudget => new("a budget of visits", "走访名额");

    public static Message VisitsOutOfRange(string found) => new(
        $"'visits' is a whole number of visits, 1 or more; found {found}. Leave \"budget\" out to have no line",
        $"“visits”是走访的户数，应为 1 或更大的整数；现为 {found}。不设名额，就不写 \"budget\"");

    public static Message VisitsInNoTime(string found) => new(
        $"'per' is a day or longer, such as \"1w\"; found \"{found}\"",
        $"“per”至少一天，例如 \"1w\"；现为 \"{found}\"");

    public static Message ADateMapping => new("a date", "日期设置");

    public static Message AYear => new("a year", "年份设置");

    public static Message TheMonths => new("the columns of months", "按月分列的设置");

    public static Message OneWayOfDates(IReadOnlyList<string> found) => found.Count == 0 ? NoWayOfDates : SeveralWaysOfDates(found);

    public static Message PatternNeedsFrom => new(
        "'pattern' says how a date is written outside of the table; say where with \"from\": \"file\", \"sheet\" or \"title\"",
        "“pattern”说明表外日期的写法；请同时用“from”写明位置：\"file\"、\"sheet\" 或 \"title\"");

    public static Message NoPlaceInSource => new(
        "a source has no file, sheet or title; expected a column, or \"value\"",
        "程序提供的来源没有文件名、工作表和标题；请写日期列，或用“value”给出日期");

    public static Message YearNeedsYear(string pattern) => new(
        $"'{pattern}' has no year; expected {{yyyy}} or {{yy}} in it",
        $"“{pattern}”里没有年份；应有 {{yyyy}} 或 {{yy}}");

    public static Message MalformedDatePattern(string found, IReadOnlyList<string> signs) => new(
        $"'{found}' is no pattern of a date; expected each of {signs} at most once, at least one of them, such as \"{{yyyy}}年{{MM}}月\"",
        $"“{found}”不是日期的写法；可用 {signs}，每种至多一次，至少一种，如“{{yyyy}}年{{MM}}月”");

    public static Message NotADateOfRows(string found) => new(
        $"'value' is a date or period such as 2026-10 or 2026-10-01; found '{found}'",
        $"“value”是日期或期间，如 2026-10 或 2026-10-01；现为“{found}”");

    public static Message DateOrMonths => new(
        "'date' beside 'months': a feed has either; take one away",
        "“date”和“months”只能写一个；请删去其中一个");

    public static Message MonthsAreOfMeasures(string feed) => new(
        $"feed '{feed}' has columns of months; they may have measures alone, no events and attributes",
        $"数据源“{feed}”按月分列，只能对应数值指标，不能有事件和属性");

    public static Message MeasuresOfMonths(string feed) => new(
        $"feed '{feed}' has columns of months and several measures: each names as \"column\" what stands beside the month in the header",
        $"数据源“{feed}”按月分列且有几个数值指标：每个都要用“column”写明列名里月份之外的部分");

    public static Message HeaderRowOutOfRange(string found, int most) => new(
        $"'headerRow' is the number of a row, 1 to {most:0}; found {found}",
        $"“headerRow”是列名所在的行号，应为 1 到 {most:0} 的整数；现为 {found}");

    public static Message KeptForNoTime(string kind, string found) => new(
        $"'{kind}' are kept for a day or longer, such as \"5y\"; found \"{found}\". Leave the key out to keep them without end",
        $"“{kind}”至少保存一天，例如 \"5y\"；现为 \"{found}\"。要一直保存，就不写这一项");

    private static Message NoWayOfDates => new(
        "a date needs one of \"column\", \"from\" with \"pattern\", and \"value\"",
        "日期须写明一种来历：“column”（列），“from”和“pattern”（表外），或“value”（给定）");

    private static Message SeveralWaysOfDates(IReadOnlyList<string> found) => new(
        $"{found:q} stand side by side; a date has one of them",
        $"同时写了{found:q}；日期只能有一种来历");

    public static Message ScaleOutOfRange => new(
        "'scale' is a number other than 0, such as 10000 for a column in 万元",
        "“scale”是不为 0 的数，例如以万元计的列写 10000");

    public static Message NamesNeeded(string feed) => new(
        $"feed '{feed}' names companies by name, but \"companies\" has no \"name\" column; add it",
        $"数据源“{feed}”按名称找企业，而企业名录“companies”没有写名称列“name”；请补上");

    public static Message MalformedFeedId => new(
        "a feed's id is a text without spaces, such as \"power\"",
        "数据源的编号“id”不能为空，也不能有空格，例如 \"power\"");

    public static Message FeedIdOfRegister => new(
        "'companies' is the register's id; give the feed another one",
        "“companies”是企业名录的编号；请给数据源另取一个");

    public static Message FeedIdUsedTwice(string id) => new(
        $"two feeds have the id '{id}'; give one of them another id",
        $"有两个数据源的编号都是“{id}”；请给其中一个改用别的编号");

    public static Message NoSuchJurisdiction(string place, Message advice) => new(
        $"no pack has the jurisdiction '{place}'{advice}",
        $"规则包中没有地方规定“{place}”{advice}");

    public static Message NoJurisdictions => new(
        "; the packs have no folder jurisdictions/ (the pack \"default\" has one)",
        "；这些规则包没有 jurisdictions/ 文件夹（自带的 \"default\" 有）");

    public static Message JurisdictionsThereAre(IReadOnlyList<string> places) => new(
        $"; there are {places}; another needs a file of its own in jurisdictions/",
        $"；现有 {places}；别的地方须在 jurisdictions/ 里另写文件");

    public static Message NoSuchTimeZone(string name, string usual, Message? advice) => new(
        $"no time zone '{name}'; write one by its IANA name, such as \"{usual}\" (that of all China){advice}",
        $"没有时区“{name}”；请写 IANA 名称，例如 \"{usual}\"（全国通用）{advice}");

    public static Message FeedEndsBeforeItBegins(LocalDate through, LocalDate from) => new(
        $"'through' {through} is before 'from' {from}",
        $"覆盖期间有误：“through” {through} 早于“from” {from}");

    public static Message FeedDeliversNothing(string feed) => new(
        $"feed '{feed}' delivers nothing; map \"measures\", \"events\" or \"attributes\"",
        $"数据源“{feed}”没有写任何指标；请写“measures”（数值）、“events”（事件）或“attributes”（属性）");

    public static Message KeyWithoutEvents(string feed) => new(
        $"'key' tells events apart, and feed '{feed}' has none; map \"events\", or leave \"key\" out",
        $"“key”用来区分事件，而数据源“{feed}”没有事件；请写“events”，或者删去“key”");

    public static Message OtherBy(string found, Message? advice) => new(
        $"'by' is always \"name\"; found '{found}'{advice}",
        $"“by”只能写 \"name\"；现为“{found}”{advice}");

    public static Message ViaOrBy => new(
        "a company is found \"via\" a crosswalk or \"by\" name, not both; leave one out",
        "找企业要么用对照表“via”，要么按名称“by”，不能都写；请删去一个");

    public static Message AliasesNeedBy => new(
        "\"aliases\" are of names; write \"by\": \"name\" beside them",
        "“aliases”是企业名称的别名；请同时写 \"by\": \"name\"");

    public static Message AliasesBesideVia => new(
        "\"aliases\" are of names; write \"by\": \"name\" beside them, or leave them out",
        "“aliases”是企业名称的别名；请同时写 \"by\": \"name\"，或者删去");

    public static Message FieldMappedTwice(string field) => new($"the field '{field}' is mapped twice", $"字段“{field}”写了两次；请删去一个");

    public static Message HashOfOtherType(string field, Message type) => new(
        $"'{field}' is a {type}; only texts are kept as a hash: leave \"as\" out, or make it a text in the catalog",
        $"“{field}”是{type}；只有文字才能只存摘要：请删去“as”，或者在指标目录里改为文字");

    public static Message OtherAs(string only, string found, Message? advice) => new(
        $"'as' is always \"{only}\"; found '{found}'{advice}",
        $"“as”只能写 \"{only}\"；现为“{found}”{advice}");

    public static Message NoSuchField(string happening, string field, Message advice) => new(
        $"'{happening}' has no field '{field}'{advice}",
        $"“{happening}”没有字段“{field}”{advice}");

    public static Message CatalogGivesNone => new("; the catalog gives it none", "；指标目录没有给它字段");

    public static Message FieldsThereAre(IReadOnlyList<string> fields) => new($"; it has {fields}", $"；现有 {fields}");

    public static Message HashIsRead(Message reader, string field, string happening) => new(
        $"{reader} reads '{field}' of '{happening}' as a text; as a hash it can only be counted: distinct({happening}, {field}, w), known({field}) and missing({field}); change the rule, or map the column without \"as\"",
        $"{reader}把“{happening}”的“{field}”当作文字读；只存摘要的字段只能计数：distinct({happening}, {field}, w)、known({field})、missing({field})；请修改规则，或者删去该列的“as”");

    public static Message TheRule(string rule) => new($"rule '{rule}'", $"规则“{rule}”");

    public static Message ThePolicy => new("policy.json", "policy.json");

    public static Message NoSuchIndicator(string name, Message? advice) => new($"no indicator '{name}' in the catalog{advice}", $"指标目录中没有“{name}”{advice}");

    public static Message GoesUnder(string indicator, Message kind, string key) => new(
        $"'{indicator}' is {kind}; it goes under \"{key}\"",
        $"“{indicator}”是{kind}；请写在“{key}”下");

    public static Message GoesUnderOfAFeed(string indicator, Message kind, string key) => new(
        $"'{indicator}' is {kind}; it goes under \"{key}\" of a feed",
        $"“{indicator}”是{kind}；请写在数据源的“{key}”下");

    public static Message AMeasureOfAFeed => new("a measure", "数值");

    public static Message AnEventOfAFeed => new("an event", "事件");

    public static Message AnAttributeOfAFeed => new("an attribute", "属性");

    public static Message StandsTwiceInFeed(string indicator, string feed) => new(
        $"'{indicator}' stands twice in '{feed}'; an indicator is delivered once",
        $"“{indicator}”在“{feed}”里写了两次；一个指标只写一次");

    public static Message DeliveredAlready(string indicator, string feed) => new(
        $"'{indicator}' is delivered by '{feed}' already; an indicator has one feed",
        $"“{indicator}”已由“{feed}”提供；一个指标只有一个数据源");

    public static Message NumbersAreByYear(string found) => new(
        $"'numbers' is by year, such as {{ \"2026\": {{ \"reminder\": 12 }} }}; '{found}' is no year",
        $"“numbers”按年写，例如 {{ \"2026\": {{ \"reminder\": 12 }} }}；“{found}”不是年份");

    public static Message FirstNumberOutOfRange(string letter, string found) => new(
        $"the first number of '{letter}' is a whole number, 1 or more; found {found}",
        $"“{letter}”的首个文号应为 1 或更大的整数；现为 {found}");

    public static Message EmptyColumn => new("an empty text; write the name of a file or column", "这里是空的；请写文件名或列名");

    public static Message OtherBranches(string found) => new(
        $"\"branches\" is \"parent\", by which a branch is its company, or left out; found '{found}'",
        $"“branches”只能写 \"parent\"（分支机构归入所属企业），或不写；现为“{found}”");

    public static Message NameBesideIds => new(
        "\"name\" is the column of names beside one of ids; a feed with \"via\" or \"by\" has none",
        "“name”是企业编号列之外的名称列；用了“via”或“by”就不能再写");

    public static Message MatchesNeedNames => new(
        "\"matches\" and \"branches\" are about names; write \"by\": \"name\", or name the column of names as \"name\"",
        "“matches”和“branches”只对企业名称有用；请写 \"by\": \"name\"，或用“name”指定名称列");

    public static Message UnknownFileEncoding(string found) => new(
        $"unknown encoding '{found}'; write \"utf-8\", \"gb18030\" or \"utf-16\", or leave it out",
        $"没有编码“{found}”；请写 \"utf-8\"、\"gb18030\" 或 \"utf-16\"，或不写");

    public static Message MalformedDelimiter => new(
        "a delimiter is one ASCII character, such as \",\", \";\" or \"\\t\"",
        "分隔符是一个半角字符，例如 \",\"、\";\" 或 \"\\t\"");
}
