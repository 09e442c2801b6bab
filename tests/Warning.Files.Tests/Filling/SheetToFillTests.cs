using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Filling;

/// <summary>
/// The mechanism by itself, with a made-up register of grass-roots unions: a key, a state that must still hold, and two things that a row records.
/// </summary>
public sealed class SheetToFillTests
{
    private const string Header = "编号,名称,会员数,建会日期,换届日期,主席,新增会员,经费（元）,已建女职委\n";

    private static readonly Message Key = Word("id", "编号");

    private static readonly ValueColumn<LocalDate> ElectedOn = ColumnToFill.Day(Word("electedOn", "换届日期"));
    private static readonly ValueColumn<string> Chair = ColumnToFill.Text(Word("chair", "主席"), 12, longest: 5);
    private static readonly ValueColumn<int> Joined = ColumnToFill.Count(Word("joined", "新增会员"), 9);
    private static readonly ValueColumn<decimal> Fund = ColumnToFill.Amount(Word("fund", "经费（元）"), 9);
    private static readonly ValueColumn<bool> HasWomen = ColumnToFill.Flag(Word("hasWomen", "已建女职委"), 9);

    private static readonly SheetToFill<Union, string> Sheet = new(
        Word("unions", "基层工会"),
        Key,
        [
            new(Word("election", "换届"), row => $"{row.Item.Id} elects {row.Get(Chair)} on {row.Get(ElectedOn):uuuu-MM-dd}")
            {
                Needed = [ElectedOn, Chair],
                Standing = [StandingColumns.Day<Union>(Word("foundedOn", "建会日期"), union => union.Founded)],
                IsRecorded = row => row.Item.Chair == row.Get(Chair),
            },
            new(Word("growth", "发展"), Growth)
            {
                Needed = [Joined],
                Optional = [Fund, HasWomen],
                Standing = [StandingColumns.Word<Union>(Word("members", "会员数"), union => Word(union.Members, union.Members))],
                Contradiction = row => row.Get(Joined) == 0 ? Word("nobody joined", "没有新增") : null,
            },
        ]);

    private static readonly Union[] Unions =
        [new("A1", "12", new LocalDate(2020, 5, 1), "王某"), new("A2", "7", new LocalDate(2021, 5, 1), null), new("A3", "9", null, null)];

    [Fact]
    public void Rows_in_which_nothing_is_filled_in_are_passed_over_and_the_others_say_what_they_record()
    {
        FilledSheet<string> sheet = Read(Header + "A1,甲,12,2020-05-01,,,3,1200.5,是\n,,,,,,,,\nA2,乙,7,2021/5/1,2026年11月2日,李某,,,\nA3,丙,9,,,,,,\n");
        Assert.Empty(sheet.Rejects);
        Assert.Equal(["A1 grows by 3 for 1200.5, women True", "A2 elects 李某 on 2026-11-02"], sheet.Acts.Select(act => act.Act));
        Assert.Equal([2, 4], sheet.Acts.Select(act => act.Row));
        Assert.Equal((3, 0), (sheet.Rows, sheet.Recorded));
        IEnumerable<string> cells = sheet.Acts[0].Cells.Select(cell => $"{cell.Column.ToString(MessageLanguage.Chinese)} {cell.Value}");
        Assert.Equal(["新增会员 3", "经费（元） 1200.5", "已建女职委 是"], cells);
    }

    [Theory]
    [InlineData("A1,甲,12,2020-05-01,2026-11,李某,,,", "换届日期", "2026-11", "不是具体日期")]
    [InlineData("A1,甲,12,2020-05-01,昨天,李某,,,", "换届日期", "昨天", "")]
    [InlineData("A1,甲,12,2020-05-01,2026-11-02,一二三四五六,,,", "主席", "一二三四五六", "有 6 个字，最多 5 个字")]
    [InlineData("A1,甲,12,2020-05-01,2026-11-02,,,,", "主席", "", "填写了换届")]
    [InlineData("A1,甲,12,2020-05-01,,,-1,,", "新增会员", "-1", "整数")]
    [InlineData("A1,甲,12,2020-05-01,,,1.5,,", "新增会员", "1.5", "整数")]
    [InlineData("A1,甲,12,2020-05-01,,,很多,,", "新增会员", "很多", "")]
    [InlineData("A1,甲,12,2020-05-01,,,1,0.001,", "经费（元）", "0.001", "最多两位小数")]
    [InlineData("A1,甲,12,2020-05-01,,,1,,也许", "已建女职委", "也许", "应为是、否之一")]
    [InlineData("A1,甲,12,2020-05-01,,,,5,", "新增会员", "", "填写了发展")]
    [InlineData("A1,甲,12,2020-05-01,,,0,,", "新增会员", null, "没有新增")]
    [InlineData(",甲,12,2020-05-01,,,1,,", "编号", "", "没有写明")]
    [InlineData("A9,甲,12,2020-05-01,,,1,,", "编号", "A9", "没有这家工会")]
    [InlineData("A1,甲,11,2020-05-01,,,1,,", "会员数", "11", "“会员数”现为12，表中为“11”")]
    [InlineData("A1,甲,12,2020-05-02,2026-11-02,李某,,,", "建会日期", "2020-05-02", "现为2020-05-01")]
    [InlineData("A3,丙,9,2020-05-02,2026-11-02,李某,,,", "建会日期", "2020-05-02", "现为空白")]
    public void A_row_says_why_it_cannot_be_recorded(string row, string column, string? value, string reason)
    {
        SheetReject reject = Assert.Single(Read(Header + row + "\n").Rejects);
        Assert.Equal((2, column, value), (reject.Row, reject.Column!.ToString(MessageLanguage.Chinese), reject.Value));
        Assert.Contains(reason, reject.Reason.ToString(MessageLanguage.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_filled_in_twice_is_refused_the_second_time_and_names_the_first()
    {
        FilledSheet<string> sheet = Read(Header + "A1,甲,12,2020-05-01,,,1,,\nA2,乙,7,2021-05-01,,,,,\nA1,甲,12,2020-05-01,,,2,,\n");
        Assert.Equal("row 2 is about the same; fill in one of them", Assert.Single(sheet.Rejects).Reason.ToString());
        Assert.False(sheet.IsSound);
    }

    [Fact]
    public void What_is_recorded_already_is_counted_and_passed_over_whatever_has_changed_since()
    {
        FilledSheet<string> sheet = Read(Header + "A1,甲,12,2019-05-01,2026-11-02,王某,,,\n");
        Assert.Equal((1, 0, true), (sheet.Recorded, sheet.Acts.Count, sheet.IsSound));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_in_either_language_and_those_that_are_not_needed_may_be_gone()
    {
        FilledSheet<string> sheet = Read("joined,members,foundedOn,note,id\n3,12,2020-05-01,x,A1\n");
        Assert.Equal(["A1 grows by 3"], sheet.Acts.Select(act => act.Act));
    }

    [Fact]
    public void What_a_spreadsheet_puts_before_a_text_is_no_part_of_it() =>
        Assert.Equal(["A1 grows by 3"], Read(Header + "'A1,甲,'12,2020-05-01,,, 3 ,,\n").Acts.Select(act => act.Act));

    [Theory]
    [InlineData("名称,新增会员\n甲,3\n", "no column 'id'")]
    [InlineData("编号,新增会员\nA1,3\n", "no column 'foundedOn'")]
    [InlineData("编号,会员数,建会日期\nA1,12,2020-05-01\n", "no column to fill")]
    public void A_file_that_is_no_such_sheet_is_refused_as_a_whole(string text, string fault) =>
        Assert.Contains(fault, Assert.Throws<FeedException>(() => Read(text)).Fault.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_sheet_that_is_given_out_has_the_lists_and_hints_of_its_columns()
    {
        WorkbookColumn flag = HasWomen.ToWorkbookColumn(MessageLanguage.Chinese), day = ElectedOn.ToWorkbookColumn(MessageLanguage.English);
        Assert.Equal((true, WorkbookColumnKind.Word, "是 否"), (flag.IsToFill, flag.Kind, string.Join(' ', flag.Choices)));
        Assert.Equal(("electedOn", WorkbookColumnKind.Day), (day.Header, day.Kind));
        Assert.Equal([ElectedOn, Chair, Joined, Fund, HasWomen], Sheet.ToFill);
    }

    private static string Growth(FilledRow<Union> row)
    {
        string fund = row.TryGet(Fund, out decimal yuan) ? $" for {yuan}" : "", women = row.TryGet(HasWomen, out bool has) ? $", women {has}" : "";
        return $"{row.Item.Id} grows by {row.Get(Joined)}{fund}{women}";
    }

    private static FilledSheet<string> Read(string text)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "unions.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return Sheet.Read(path, key => Array.Find(Unions, union => union.Id == key), key => Word($"no union {key}", "没有这家工会"));
    }

    private static Message Word(string english, string chinese) => Message.Of("word", english, chinese);

    private sealed record Union(string Id, string Members, LocalDate? Founded, string? Chair);
}
