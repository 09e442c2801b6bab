using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Tests.Jurisdictions;

/// <summary>
/// Each cell of the tables of the fourteen regulations, as they were read from the texts, against the shipped files. <c>d</c> are calendar days,
/// <c>wd</c> working days, <c>m</c> months; the article stands in brackets; <c>-</c> where the text is silent. Of a city only
/// what its own text says, not what its province's adds.
/// </summary>
public sealed class JurisdictionPageTests
{
    private const string Dates = """
        place          | name                             | adopted    | approved   | published  | amended    | its approval | in force
        guangdong      | 广东省工会劳动法律监督条例       | 2000-11-24 | -          | 2000-12-13 | -          | -          | 2001-01-01
        hubei          | 湖北省工会劳动法律监督条例       | 2024-09-26 | -          | -          | -          | -          | 2025-01-01
        shaanxi        | 陕西省工会劳动法律监督条例       | 2024-09-27 | -          | -          | -          | -          | 2025-01-01
        tianjin        | 天津市工会劳动法律监督条例       | 2020-12-01 | -          | -          | -          | -          | 2021-01-01
        fujian         | 福建省工会劳动法律监督条例       | 2017-07-21 | -          | 2017-07-25 | -          | -          | 2017-10-01
        zhejiang       | 浙江省工会劳动法律监督条例       | 2016-09-29 | -          | -          | -          | -          | 2016-12-01
        jiangsu        | 江苏省工会劳动法律监督条例       | 2012-01-12 | -          | -          | 2020-07-31 | -          | 2012-05-01
        inner-mongolia | 内蒙古自治区工会劳动法律监督条例 | 2021-03-30 | -          | -          | -          | -          | 2021-05-01
        anhui          | 安徽省工会劳动法律监督条例       | 2019-12-21 | -          | -          | -          | -          | 2020-05-01
        yunnan         | 云南省工会劳动法律监督条例       | 2016-03-31 | -          | -          | -          | -          | 2016-05-01
        xuzhou         | 徐州市工会劳动法律监督条例       | 2008-06-26 | 2008-07-24 | -          | 2021-12-31 | 2022-01-14 | 2009-01-01
        kunming        | 昆明市工会劳动法律监督条例       | 2003-11-20 | 2004-03-26 | -          | -          | -          | 2004-05-01
        hangzhou       | 杭州市工会劳动法律监督条例       | 2006-11-15 | 2006-12-27 | -          | -          | -          | 2007-01-01
        shenyang       | 沈阳市工会劳动法律监督条例       | 2005-07-28 | 2005-09-23 | -          | -          | -          | 2005-11-15
        national       | 中华人民共和国工会法             | -          | -          | -          | 2021-12-24 | -          | 2022-01-01
        """;

    private const string Periods = """
        place          | reminder  | opinion           | opinion's title                  | suggestion's title               | objection               | signed by                     | decided by
        guangdong      | -         | 30 d (9)          | 劳动法律监督书 (9)               | -                                | -                       | 工会主席 (9)                  | 县级以上工会讨论决定 (9)
        hubei          | 15 d (22) | 30 d (23)         | -                                | -                                | -                       | -                             | -
        shaanxi        | 10 d (18) | 30 d deemed (18)  | -                                | -                                | -                       | -                             | -
        tianjin        | 10 d (15) | 15 d (19)         | -                                | -                                | 书面说明理由 (19)       | -                             | -
        fujian         | -         | 15 wd (24)        | -                                | -                                | 书面说明理由 (24)       | -                             | -
        zhejiang       | -         | 15 wd (22)        | -                                | -                                | 书面说明理由 (22)       | 工会主席或者副主席 (21)       | -
        jiangsu        | -         | 15 wd (20)        | -                                | -                                | -                       | -                             | -
        inner-mongolia | -         | 15 wd (22)        | -                                | -                                | -                       | -                             | -
        anhui          | -         | 15 wd (22)        | -                                | -                                | -                       | -                             | -
        yunnan         | -         | 20 d (21)         | -                                | -                                | 在书面答复中提出 (21)   | 工会主席 (20)                 | -
        xuzhou         | -         | 15 wd (15)        | 工会劳动法律监督整改意见书 (15)  | 工会劳动法律监督处理建议书 (15)  | -                       | -                             | -
        kunming        | -         | 10 wd (19)        | -                                | -                                | -                       | 各级工会主席或者副主席 (20)   | -
        hangzhou       | -         | 15 d (16)         | -                                | -                                | -                       | 各级工会主席或者副主席 (17)   | -
        shenyang       | -         | 15 d (15)         | -                                | -                                | -                       | 工会主席或者副主席 (16)       | -
        national       | -         | -                 | -                                | -                                | -                       | -                             | -
        """;

    private const string Authorities = """
        place          | filing          | not filed                       | handling                            | extension                    | feedback
        guangdong      | -               | -                               | 及时处理 (11)                       | -                            | 告知处理结果 (11)
        hubei          | -               | 不予立案的，书面说明理由 (24)   | -                                   | -                            | 办结后及时书面反馈处理结果 (24)
        shaanxi        | -               | -                               | 符合立案条件的，按照规定处理 (19)   | -                            | 10 wd closed 书面反馈处理结果 (19)
        tianjin        | -               | -                               | 听取双方意见，进行调查 (21)         | -                            | 5 d closed 反馈处理结果 (21)
        fujian         | -               | -                               | 进行调查 (25)                       | -                            | 15 wd closed 反馈处理结果 (25)
        zhejiang       | -               | -                               | 在规定时间内审查 (24)               | -                            | 及时反馈处理结果 (24)
        jiangsu        | 5 wd 立案 (23)  | 不予立案的，书面说明理由 (23)   | -                                   | -                            | 及时反馈处理结果 (23)
        inner-mongolia | 5 wd 立案 (24)  | -                               | 60 wd 办结 (24)                     | 30 wd 经批准可以延长 (24)    | 5 wd closed 书面反馈处理结果 (24)
        anhui          | -               | -                               | 进行处理 (23)                       | -                            | 15 wd closed 反馈处理结果 (23)
        yunnan         | -               | -                               | 进行审查、调查 (23)                 | -                            | 及时反馈处理结果 (23)
        xuzhou         | 5 wd 立案 (15)  | 不予立案的，书面说明理由 (15)   | -                                   | -                            | 及时反馈处理结果 (15)
        kunming        | -               | -                               | 进行调查 (19)                       | -                            | 1 m closed 书面反馈处理结果 (19)
        hangzhou       | -               | -                               | 进行处理 (16)                       | -                            | 及时书面反馈处理结果 (16)
        shenyang       | -               | -                               | 作出决定 (15)                       | -                            | 书面告知处理结果 (15)
        national       | -               | -                               | -                                   | -                            | -
        """;

    private const string Suggestions = """
        place          | grounds                                                                                                                  | lowest issuer            | materials
        guangdong      | 拒不改正 (9)                                                                                                             | -                        | -
        hubei          | 逾期未答复 (23); 无正当理由不改正 (23)                                                                                   | county (23)              | true (23)
        shaanxi        | 逾期未答复 (18); 无正当理由不改正 (18)                                                                                   | county (18)              | true (18)
        tianjin        | 阻挠监督或者提供虚假材料 (20); 拒收或者逾期未答复 (20); 不落实意见书 (20); 无正当理由不同意意见书 (20)                   | county (20)              | -
        fujian         | 逾期未答复 (25); 不改正 (25)                                                                                             | -                        | -
        zhejiang       | 拒收意见书 (23); 逾期未答复 (23); 无正当理由不改正 (23)                                                                  | -                        | true (23)
        jiangsu        | 未按照意见书的要求改正 (21)                                                                                              | county (21)              | -
        inner-mongolia | 拒收意见书 (23); 无正当理由逾期未书面答复 (23); 答复不当或者不实，或者不改正 (23)                                        | county industrial (23)   | -
        anhui          | 逾期未报告 (22); 不改正 (22)                                                                                             | county (22)              | -
        yunnan         | 逾期未书面答复，违法行为可能继续 (22); 答复不当，违法行为可能继续 (22)                                                   | county (22)              | -
        xuzhou         | 拒不改正 (15); 阻挠监督或者打击报复 (22)                                                                                 | county zone (15)         | -
        kunming        | 拒不改正或者不答复 (19)                                                                                                  | county (19)              | -
        hangzhou       | 拒不改正 (16)                                                                                                            | county (16)              | -
        shenyang       | 不改正 (15)                                                                                                              | county (15)              | -
        national       | -                                                                                                                        | -                        | -
        """;

    private const string OwnDuties = """
        place          | issue within          | acceptance            | investigation             | not accepted                  | notice of it                         | notice of the result
        guangdong      | -                     | -                     | -                         | -                             | -                                    | -
        hubei          | -                     | -                     | -                         | true (20)                     | 5 d 告知实名投诉人 (20)              | -
        shaanxi        | -                     | -                     | 30 d registered (18)      | -                             | -                                    | -
        tianjin        | -                     | -                     | -                         | true (14)                     | 5 wd 告知实名投诉人 (14)             | 将结果告知实名投诉人 (21)
        fujian         | -                     | -                     | -                         | true (20)                     | 5 wd 书面告知实名投诉人 (20)         | -
        zhejiang       | -                     | -                     | -                         | true (17)                     | 5 wd 书面告知 (17)                   | -
        jiangsu        | -                     | -                     | -                         | -                             | -                                    | -
        inner-mongolia | -                     | -                     | 30 wd complained (20)     | true (19)                     | 5 wd 书面告知实名投诉人 (19)         | 10 wd closed 将结果告知实名投诉人 (26)
        anhui          | -                     | -                     | 30 wd complained (19)     | true (19)                     | 5 wd 告知实名投诉人 (19)             | -
        yunnan         | -                     | -                     | -                         | true (18)                     | 5 wd 书面告知 (18)                   | -
        xuzhou         | -                     | -                     | -                         | -                             | -                                    | -
        kunming        | 5 wd verified (19)    | 5 wd registered (19)  | -                         | -                             | -                                    | -
        hangzhou       | 7 d confirmed (16)    | -                     | 20 d 提出书面意见 (15)    | -                             | -                                    | -
        shenyang       | -                     | -                     | 30 d 提出意见 (14)        | -                             | -                                    | -
        national       | -                     | -                     | -                         | -                             | -                                    | -
        """;

    private const string Others = """
        place          | order                                     | negotiation    | reminder's issuer                                                                                         | opinion's issuer                       | secrecy     | privacy              | supervisors | open reminder | forms
        guangdong      | -                                         | -              | -                                                                                                         | -                                      | true (15)   | -                    | -           | -             | -
        hubei          | reminder-first (23)                       | true (22)      | 基层工会，包括乡镇、开发区、行业和企业工会（第三十八条）；上级工会可以代为行使（第十六条） (22)           | 基层工会或者县级以上工会 (23)          | true (19)   | -                    | 2 (25)      | county (22)   | -
        shaanxi        | reminder-first-unless-talks-failed (18)   | true (18)      | 本单位工会或者上一级工会 (18)                                                                             | -                                      | true (17)   | -                    | -           | county (18)   | -
        tianjin        | reminder-optional (15)                    | true (16)      | 工会劳动法律监督委员会或者其工会 (15)                                                                     | -                                      | -           | 保护个人信息 (12)    | 2 (17)      | -             | -
        fujian         | reminder-optional (19)                    | true (23)      | 工会劳动法律监督委员会 (19)                                                                               | 本单位工会或者上一级工会 (23)          | true (20)   | -                    | 2 (21)      | -             | 全省统一 (32)
        zhejiang       | -                                         | true (19)      | -                                                                                                         | -                                      | -           | 保护隐私 (13)        | 2 (20)      | -             | 全省统一 (32)
        jiangsu        | -                                         | -              | -                                                                                                         | -                                      | -           | 保护个人信息 (13)    | 2 (18)      | -             | 全省统一 (32)
        inner-mongolia | -                                         | true (20,21)   | -                                                                                                         | 本单位工会或者上一级工会 (21)          | true (18)   | -                    | 2 (20)      | -             | -
        anhui          | -                                         | true (21)      | -                                                                                                         | 基层工会 (22)                          | true (18)   | -                    | 2 (20)      | -             | 全省统一 (32)
        yunnan         | -                                         | -              | -                                                                                                         | -                                      | -           | 保护个人信息 (13)    | -           | -             | 全省统一 (34)
        xuzhou         | -                                         | -              | -                                                                                                         | -                                      | true (14)   | -                    | 2 (14)      | -             | -
        kunming        | -                                         | -              | -                                                                                                         | -                                      | true (10)   | -                    | 2 (18)      | -             | 市监督委员会 (21)
        hangzhou       | -                                         | -              | -                                                                                                         | -                                      | true (14)   | -                    | 2 (15)      | -             | 全市统一 (17)
        shenyang       | -                                         | -              | -                                                                                                         | -                                      | -           | -                    | 2 (14)      | -             | 全市统一 (18)
        national       | -                                         | -              | -                                                                                                         | -                                      | -           | -                    | -           | -             | -
        """;

    /// <summary>What the tables have no column for: places, articles and the words that the files' notes must have.</summary>
    public static TheoryData<string, string> Notes => new()
    {
        { "guangdong", "阻挠监督或者打击报复的，报告有关部门（第十六条）" },
        { "hubei", "平台企业应当在三十日内答复工会（第十七条）" },
        { "hubei", "责令改正（第三十四条）" },
        { "shaanxi", "提请政府依法处理（第二十四条）" },
        { "tianjin", "向职工代表大会报告（第二十二条）" },
        { "fujian", "二千元以上二万元以下罚款（第二十七条）" },
        { "fujian", "提示函、意见书、建议书的格式由省里统一规定（第三十二条）" },
        { "zhejiang", "意见书应当送达用人单位（第二十一条）" },
        { "zhejiang", "二千元以上二万元以下罚款（第二十七条）" },
        { "jiangsu", "二千元以上二万元以下罚款（第二十八条）" },
        { "inner-mongolia", "劳动关系预警名单" },
        { "inner-mongolia", "（第三十三条）" },
        { "anhui", "列入信用档案（第二十七条）" },
        { "anhui", "调查函（第三十二条）" },
        { "xuzhou", "媒体公开（第十八条）" },
        { "kunming", "建议政府督办（第十九条）" },
        { "hangzhou", "媒体公开（第十八条）" },
        { "shenyang", "委托书（第十八条）" },
        { "shenyang", "媒体公开（第十九条）" },
    };

    private static string[] Tables => [Dates, Periods, Authorities, Suggestions, OwnDuties, Others];

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            TheoryData<string, string, string> cells = [];
            foreach ((string place, string column, string cell) in Tables.SelectMany(Rows)) cells.Add(place, column, cell);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_of_the_tables_is_what_the_file_says(string place, string column, string cell) =>
        Assert.Equal(cell, Said(RulePack.Default.Jurisdictions[place], column));

    [Theory]
    [MemberData(nameof(Notes))]
    public void What_has_no_column_stands_in_the_notes(string place, string words) =>
        Assert.Contains(RulePack.Default.Jurisdictions[place].Notes, note => note.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Every_place_of_the_pack_has_a_row_in_every_table() => Assert.All(
        Tables,
        table => Assert.Equal(
            RulePack.Default.Jurisdictions.Keys.Order(StringComparer.Ordinal), Rows(table).Select(row => row.Item1).Distinct().Order(StringComparer.Ordinal)));

    private static IEnumerable<(string, string, string)> Rows(string table)
    {
        string[][] lines = [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];
        return lines.Skip(1).SelectMany(line => line.Skip(1).Select((cell, column) => (line[0], lines[0][column + 1], cell)));
    }

    private static string Said(Jurisdiction place, string column)
    {
        LetterRule reminder = place.Letter(LetterKind.Reminder), opinion = place.Letter(LetterKind.Opinion), suggestion = place.Letter(LetterKind.Suggestion);
        return column switch
        {
            "name" => place.Text!.Name,
            "adopted" => Day(place.Text!.Adopted),
            "approved" => Day(place.Text!.Approved),
            "published" => Day(place.Text!.Published),
            "amended" => Day(place.Text!.Amended),
            "its approval" => Day(place.Text!.AmendmentApproved),
            "in force" => Day(place.Text!.InForce),
            "reminder" => Cell($"{Text(reminder.Reply)}{Text(reminder.ReplyStart)}", reminder.Sources, "reply"),
            "opinion" => Cell($"{Text(opinion.Reply)}{Text(opinion.ReplyStart)}", opinion.Sources, "reply"),
            "opinion's title" => Cell(opinion.Title, opinion.Sources, "title"),
            "suggestion's title" => Cell(suggestion.Title, suggestion.Sources, "title"),
            "objection" => Cell(place.ObjectionForm, place.Sources, "objection"),
            "signed by" => Cell(place.SignedBy, place.Sources, "signedBy"),
            "decided by" => Cell(place.DecidedBy, place.Sources, "decidedBy"),
            "filing" => Cell(place.Filing),
            "not filed" => Cell(place.Refusal),
            "handling" => Cell(place.Handling),
            "extension" => Cell(place.Extension),
            "feedback" => Cell(place.Feedback),
            "grounds" => suggestion.Grounds.Count == 0 ? "-" : string.Join("; ", suggestion.Grounds.Select(ground => Cell(ground.Text, ground.Source))),
            "lowest issuer" => Cell(
                $"{suggestion.LowestIssuer?.Word()}{string.Concat(suggestion.AlsoIssuedBy.Select(kind => " " + kind.Word()))}", suggestion.Sources,
                "lowestIssuer"),
            "materials" => Cell(Text(suggestion.HandsOverMaterials), suggestion.Sources, "materials"),
            "issue within" => Cell($"{Text(opinion.IssueWithin)}{Text(opinion.IssueStart)}", opinion.Sources, "issueWithin"),
            "acceptance" => Cell(place.Acceptance),
            "investigation" => Cell(place.Investigation),
            "not accepted" => Cell(place.NotAccepted is null ? null : "true", place.Sources, "notAccepted"),
            "notice of it" => Cell(place.NotAcceptedNotice),
            "notice of the result" => Cell(place.ResultNotice),
            "order" => Cell(place.Order?.Word(), place.Sources, "order"),
            "negotiation" => Cell(Text(place.NegotiatesFirst), place.Sources, "negotiateFirst"),
            "reminder's issuer" => Cell(reminder.Issuers, reminder.Sources, "issuers"),
            "opinion's issuer" => Cell(opinion.Issuers, opinion.Sources, "issuers"),
            "secrecy" => Cell(Text(place.KeepsComplainantsSecret), place.Sources, "complainantsSecret"),
            "privacy" => Cell(place.Privacy, place.Sources, "privacy"),
            "supervisors" => Cell(place.CertifiedSupervisors?.ToString(CultureInfo.InvariantCulture), place.Sources, "certifiedSupervisors"),
            "open reminder" => Cell(place.OpenReminder?.Word(), place.Sources, "openReminder"),
            "forms" => Cell(place.FormsSetBy, place.Sources, "formsSetBy"),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };
    }

    private static string Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Text(ReplyPeriod? period) => period is { } known
        ? $"{known.Length} {(known.Unit == PeriodUnit.WorkingDay ? "wd" : known.Unit == PeriodUnit.Month ? "m" : "d")}"
        : "";

    private static string Text(PeriodStart? start) => start is { } known ? $" {known.Word()}" : "";

    private static string? Text(bool? value) => value is { } known ? known ? "true" : "false" : null;

    private static string Cell(Duty? duty) =>
        duty is null ? "-" : Cell($"{Text(duty.Within)}{Text(duty.Start)} {duty.Manner}".Trim(), duty.Source);

    private static string Cell(string? value, IReadOnlyDictionary<string, FieldSource> sources, string key) =>
        string.IsNullOrEmpty(value) || !sources.TryGetValue(key, out FieldSource? source) ? "-" : Cell(value, source);

    /// <summary>A value of the place's own text with its article; a dash for practice, assumptions, and what a city has from its province.</summary>
    private static string Cell(string value, FieldSource source) =>
        source is { Kind: RuleSourceKind.Law, Article: { } article, Law: null } ? $"{value} ({string.Join(',', article.Split('、').Select(Number))})" : "-";

    /// <summary>The number of an article: 23 of 第二十三条.</summary>
    private static string Number(string article)
    {
        StringBuilder digits = new(article.Trim('第', '条').Replace("十", "0", StringComparison.Ordinal));
        for (int digit = 1; digit < 10; digit++) digits.Replace("零一二三四五六七八九"[digit], (char)('0' + digit));
        string text = digits.ToString();
        int ten = text.IndexOf('0', StringComparison.Ordinal);
        if (ten < 0) return text;
        int tens = ten == 0 ? 1 : text[0] - '0', ones = ten == text.Length - 1 ? 0 : text[^1] - '0';
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }
}
