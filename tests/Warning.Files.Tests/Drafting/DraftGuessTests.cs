using System.Text;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

/// <summary>What a draft takes the columns of lists from departments for.</summary>
public sealed class DraftGuessTests : IDisposable
{
    private const string Register =
        """
        统一社会信用代码,企业名称,职工人数,行政区划
        91440799XNCW4QXN64,示例市杉沙鹊涂料有限公司,26,440799
        91440799XN2QL2L489,示例市橙塔象电子电路有限公司,300,440799
        91440799XN48AF4P49,示例市稻铃燕厨具有限公司,80,440799
        91440799XNXM19TF10,示例市沙堤鹭塑料制品有限公司,120,440799
        """;

    private readonly TemporaryFolder folder = new();

    public DraftGuessTests() => this.folder.Write("companies.csv", Register);

    public void Dispose() => this.folder.Dispose();

    [Theory]
    [InlineData("所属镇街,经营地址", "\"town\": \"所属镇街\", \"address\": \"经营地址\",")]
    [InlineData("街道,注册地址", "\"town\": \"街道\", \"address\": \"注册地址\",")]
    [InlineData("镇（街道）,住所", "\"town\": \"镇（街道）\", \"address\": \"住所\",")]
    [InlineData("街道地址,电话", "\"address\": \"街道地址\",")]
    public void Towns_and_addresses_of_the_register_are_mapped(string columns, string expected)
    {
        this.folder.Write("companies.csv",
            $"统一社会信用代码,企业名称,{columns}\n91440799XNCW4QXN64,示例市杉沙鹊涂料有限公司,鹭洲街道,鹭洲街道工业路 1 号\n91440799XN2QL2L489,示例市橙塔象电子电路有限公司,石塘镇,石塘镇兴业路 2 号\n");
        string line = DraftOf().Text.Split('\n').Single(line => line.Contains("\"name\": \"企业名称\"", StringComparison.Ordinal));
        Assert.EndsWith($"\"name\": \"企业名称\", {expected}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026年1-9月欠薪.csv", "", "{ \"from\": \"file\", \"pattern\": \"{yyyy}年\" }")]
    [InlineData("欠薪2026.csv", "", "{ \"from\": \"file\", \"pattern\": \"{yyyy}\" }")]
    [InlineData("欠薪.csv", "2026年欠薪情况,,\n", "{ \"from\": \"title\", \"pattern\": \"{yyyy}年\" }")]
    public async Task The_year_of_dates_without_one_is_that_of_the_file_or_the_title(string file, string title, string year)
    {
        this.folder.Write(file, $"{title}信用代码,月份,欠薪人数\n91440799XNCW4QXN64,8月,12\n91440799XN48AF4P49,9月,30\n");
        ScanFileDraft draft = DraftOf();
        Assert.Contains($"\"date\": {{ \"column\": \"月份\", \"year\": {year} }}", draft.Text, StringComparison.Ordinal);
        await IsReadAsync(draft, 2, "2026-09", "wage_arrears_workers");
    }

    [Fact]
    public async Task The_year_is_asked_where_nothing_tells_it()
    {
        this.folder.Write("欠薪.csv", "信用代码,登记月,欠薪人数,月份\n91440799XNCW4QXN64,,12,8月\n91440799XN48AF4P49,,30,9月\n");
        ScanFileDraft draft = DraftOf();
        DraftQuestion asked = Assert.Single(draft.Questions, question => question.Id == "year:欠薪");
        Assert.Contains("// ? 欠薪.csv: dates are told without their year", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"date\": \"月份\"", draft.Text, StringComparison.Ordinal);
        ScanFileDraft answered = draft.Answer(asked, "2026年");
        Assert.Contains("\"date\": { \"column\": \"月份\", \"year\": 2026 }", answered.Text, StringComparison.Ordinal);
        await IsReadAsync(answered, 2, "2026-09", "wage_arrears_workers");
    }

    [Theory]
    [InlineData("社保2026.csv", "信用代码,8月,,9月,\n,应缴（万元）,实缴（万元）,应缴（万元）,实缴（万元）\n", "{M}月")]
    [InlineData("社保.csv", "信用代码,应缴,,实缴,\n,2026年8月,2026年9月,2026年8月,2026年9月\n", "{yyyy}年{M}月")]
    [InlineData("社保.csv", "信用代码,2026年8月应缴,2026年8月实缴,2026年9月应缴,2026年9月实缴\n", "{yyyy}年{M}月")]
    [InlineData("社保.csv", "信用代码,2026.8应缴,2026.8实缴,2026.9应缴,2026.9实缴\n", "{yyyy}.{M}")]
    public async Task Months_as_columns_may_have_several_measures(string file, string header, string pattern)
    {
        this.folder.Write(file, $"{header}91440799XNCW4QXN64,12,12,13,0\n91440799XN48AF4P49,30,30,31,31\n");
        ScanFileDraft draft = DraftOf();
        Assert.Contains($"\"months\": {{ \"header\": \"{pattern}\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"si_due_cny\": { \"column\": \"应缴\" }", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"si_paid_cny\": { \"column\": \"实缴\" }", draft.Text, StringComparison.Ordinal);
        await IsReadAsync(draft, 4, "2026-09", "si_due_cny", "si_paid_cny");
    }

    [Fact]
    public async Task Months_as_columns_without_a_year_are_those_of_the_file()
    {
        this.folder.Write("用水量（2026年）.csv", "信用代码,7月,8月,9月,合计\n91440799XNCW4QXN64,12,13,14,39\n91440799XN48AF4P49,30,31,32,93\n");
        ScanFileDraft draft = DraftOf();
        const string Months = "\"months\": { \"header\": \"{M}月\", \"year\": { \"from\": \"file\", \"pattern\": \"{yyyy}年\" } }";
        Assert.Contains(Months, draft.Text, StringComparison.Ordinal);
        await IsReadAsync(draft, 6, "2026-09", "water_m3");
    }

    private ScanFileDraft DraftOf() => ScanFileDraft.Of(this.folder.Path, new DraftOptions { Language = MessageLanguage.English, Formats = OfficeFormats.All });

    /// <summary>Saves a draft and reads what it says.</summary>
    private async Task IsReadAsync(ScanFileDraft draft, long observations, string latest, params string[] indicators)
    {
        draft.Save();
        ScanResult result = await Scanner.ScanAsync(
            ScanFile.Load(this.folder.Path, OfficeFormats.All), new LocalDate(2026, 11, 1), new ScanOptions { Clock = StandingClock.Morning, IsDryRun = true });
        FeedSummary feed = result.Summary.Feeds[^1];
        Assert.Equal(0, feed.Rejects);
        Assert.Equal(
            indicators.Select(indicator => (indicator, observations, (string?)latest)),
            feed.Indicators.Select(read => (read.Id, read.Observations, read.Latest)));
    }

    [Fact]
    public void A_telephone_number_is_no_number_of_people()
    {
        string text = Draft("12351工单.csv",
            """
            工单编号,来电时间,来电人,联系电话,被反映单位,反映内容,涉及人数
            202600001,2026/10/20 8:12,陈先生,13800138000,示例市杉沙鹊涂料有限公司,反映拖欠工资,3人
            202600002,2026/10/21 9:30,黄女士,13900139000,示例市稻铃燕厨具有限公司,反映不买社保,1
            """);
        Assert.Contains("""{ "column": "被反映单位", "by": "name" }, "date": "来电时间", "key": "工单编号",""", text, StringComparison.Ordinal);
        Assert.Contains(""""hotline_call": { "value": "涉及人数", "fields": { "caller": { "column": "联系电话", "as": "hash" } } }"""", text, StringComparison.Ordinal);
        Assert.Contains("// ? 12351工单.csv is taken for a list of hotline_call", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_an_indicator_goes_before_what_is_similar()
    {
        string text = Draft("劳动监察责令改正.csv", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(
            """
            组织机构代码,单位名称,文书日期,责令事项
            XNXM19TF-1,示例市沙堤鹭塑料制品有限公司,2025-07-18,工资支付拖欠
            XN48AF4P4,示例市稻铃燕厨具有限公司,2025-12-27,工资支付拖欠
            """));
        Assert.Contains(""""inspection_order": {"""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("verified_complaint", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_people_is_no_number_of_days()
    {
        string text = Draft("工伤认定.csv", "编号,信用代码,日期,受伤人数\nA1,91440799XNCW4QXN64,2026-10-20,1\n");
        Assert.Contains(""""work_injury": { "value": "受伤人数" }"""", text, StringComparison.Ordinal);
        Assert.Contains("\"key\": \"编号\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_credit_codes_the_register_is_asked_for_and_companies_are_any_text()
    {
        this.folder.Write("companies.csv", "编号,企业名称,职工人数\n甲1,示例市杉沙鹊涂料有限公司,26\n乙2,示例市橙塔象电子电路有限公司,300\n");
        this.folder.Write("用电量.csv", "编号,月份,用电量\n甲1,2026-10,26\n乙2,2026-10,300\n");
        ScanFileDraft draft = ScanFileDraft.Of(this.folder.Path, new DraftOptions { Formats = OfficeFormats.All });
        draft = draft.Answer(draft.Questions.Single(question => question.Id == "companies"), "companies.csv");
        Assert.Contains("\"id\": \"编号\", \"idKind\": \"any\",", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"company\": \"编号\", \"date\": \"月份\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"headcount\": \"职工人数\"", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_several_rows_of_a_company_and_month_make_is_asked()
    {
        this.folder.Write("用电量.csv", "信用代码,月份,用电量\n91440799XNCW4QXN64,2026-10,26\n91440799XNCW4QXN64,2026-10,300\n");
        ScanFileDraft draft = ScanFileDraft.Of(this.folder.Path, new DraftOptions { Formats = OfficeFormats.All });
        DraftQuestion asked = draft.Questions.Single(question => question.Id == "combine:用电量");
        Assert.DoesNotContain("combine\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("{ \"column\": \"用电量\", \"combine\": \"max\" }", draft.Answer(asked, "max").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_other_names_serves_every_feed_by_name()
    {
        this.folder.Write("aliases.csv", "简称,信用代码\n杉沙鹊,91440799XNCW4QXN64\n");
        string text = Draft("信访件.csv", "编号,收件日期,单位名称,涉及人数\n1,2026-10-20,示例市杉沙鹊涂料有限公司,3\n");
        Assert.Contains("{ \"column\": \"单位名称\", \"by\": \"name\", \"aliases\": \"aliases.csv\" }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events/abnormal-listing.csv", "abnormal_listing")]
    [InlineData("owner-unreachable-report.csv", "owner_unreachable_report")]
    public void A_file_that_is_called_as_an_event_is_in_the_catalog_needs_no_question(string file, string indicator)
    {
        this.folder.Write(file, "编号,信用代码,日期\nA1,91440799XNCW4QXN64,2026-10-20\n");
        ScanFileDraft draft = ScanFileDraft.Of(this.folder.Path, new DraftOptions { Formats = OfficeFormats.All });
        Assert.Contains($"\"{indicator}\": {{}}", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Questions, question => question.Id.StartsWith("event:", StringComparison.Ordinal));
    }

    // The month outside of a column, wherever a department has it.
    [Theory]
    [InlineData("用电量2026年10月.csv", "信用代码,用电量\n91440799XNCW4QXN64,26\n", "\"date\": { \"from\": \"file\", \"pattern\": \"{yyyy}年{M}月\" }")]
    [InlineData("用电量_202610.csv", "信用代码,用电量\n91440799XNCW4QXN64,26\n", "\"date\": { \"from\": \"file\", \"pattern\": \"{yyyy}{MM}\" }")]
    [InlineData("用电量.csv", "2026年10月企业用电量表,\n信用代码,用电量\n91440799XNCW4QXN64,26\n", "\"date\": { \"from\": \"title\", \"pattern\": \"{yyyy}年{M}月\" }")]
    [InlineData("用电量.csv", "信用代码,2026-09,2026-10\n91440799XNCW4QXN64,26,27\n", "\"months\": { \"header\": \"{yyyy}-{M}\" }")]
    [InlineData("电表.csv", "信用代码,2026年9月用电量,2026年10月用电量\n91440799XNCW4QXN64,26,27\n", "\"months\": { \"header\": \"{yyyy}年{M}月用电量\" }")]
    public void The_month_is_found_where_it_stands(string file, string text, string expected)
    {
        string draft = Draft(file, text);
        Assert.Contains(expected, draft, StringComparison.Ordinal);
        Assert.Contains("\"power_kwh\": {", draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("用电量上月.csv", "信用代码,用电量\n91440799XNCW4QXN64,26\n")]
    [InlineData("用电量.csv", "2026年9月1日制,\n2026年10月企业用电量表,\n信用代码,用电量\n91440799XNCW4QXN64,26\n")]
    public void A_month_that_nothing_or_several_things_tell_is_not_guessed(string file, string text) =>
        Assert.Contains("is left out: no column of dates, and no month", Draft(file, text), StringComparison.Ordinal);

    // What a column is not, whatever its cells look like.
    [Theory]
    [InlineData("联系电话", "0750-8888888", "13800138000")]
    [InlineData("身份证号码", "440102198001010011", "440102199001010019")]
    [InlineData("银行账号", "6222020200012345678", "6222020200012345679")]
    [InlineData("邮政编码", "529700", "529701")]
    [InlineData("序号", "1", "2")]
    [InlineData("电话总数", "13800138000", "13800138001")]
    public void Numbers_of_things_are_no_figures(string header, params string[] cells)
    {
        FileSample sample = new("f.csv", Feeds.RecordFormat.Found, [header], [.. cells.Select(cell => new[] { cell })]);
        Assert.False(new ColumnGuess(sample).MayBeFigure(0));
    }

    [Theory]
    [InlineData("社会保险费缴纳情况", "应缴金额", "si_due_cny")]
    [InlineData("社保缴费", "实缴金额（元）", "si_paid_cny")]
    [InlineData("社保", "参保人数", "si_insured")]
    [InlineData("拖欠工资企业名单", "拖欠月数", "wage_arrears_months")]
    [InlineData("拖欠工资企业名单", "涉及职工人数", "wage_arrears_workers")]
    [InlineData("欠薪台账", "欠薪金额(万元)", "wage_arrears_cny")]
    [InlineData("供电局", "本月用电量（千瓦时）", "power_kwh")]
    [InlineData("水务", "用水量(立方米)", "water_m3")]
    [InlineData("问卷", "有效份数", "survey_respondents")]
    [InlineData("代发工资", "工资总额", "payroll_cny")]
    public void Columns_are_known_by_their_words_and_those_around_them(string around, string header, string indicator)
    {
        ColumnContent content = new(["1", "2"], 2);
        IReadOnlyList<IndicatorMatch> matches = new IndicatorGuess(RulePack.Default.Catalog)
            .Of(header, HeaderText.Fold(around), content, IndicatorKind.Measure);
        Assert.Equal(indicator, matches[0].Indicator.Id);
        Assert.True(matches[0].Score >= IndicatorMatch.Likely, $"{matches[0].Score}");
    }

    [Theory]
    [InlineData("欠薪人数(元)")]
    [InlineData("用电量(人)")]
    public void A_unit_that_does_not_fit_is_another_indicator(string header) => Assert.DoesNotContain(
        new IndicatorGuess(RulePack.Default.Catalog).Of(header, "", new ColumnContent(["1"], 1), IndicatorKind.Measure), match =>
            match.Score >= IndicatorMatch.Likely);

    [Fact]
    public void Figures_outside_of_the_range_are_another_indicator() => Assert.DoesNotContain(
        new IndicatorGuess(RulePack.Default.Catalog).Of("未签合同比例", "", new ColumnContent(["35", "48", "22"], 3), IndicatorKind.Measure), match =>
            match.Score >= IndicatorMatch.Possible);

    private string Draft(string file, string text) => Draft(file, Encoding.UTF8.GetBytes(text));

    private string Draft(string file, byte[] bytes)
    {
        this.folder.Write(file, bytes);
        return ScanFileDraft.Of(this.folder.Path, new DraftOptions { Language = MessageLanguage.English, Formats = OfficeFormats.All }).Text;
    }
}
