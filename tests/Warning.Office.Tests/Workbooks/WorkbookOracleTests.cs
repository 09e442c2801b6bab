using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Checks the reader of workbooks against ExcelDataReader, where that gives the value of a cell.</summary>
public sealed class WorkbookOracleTests : IDisposable
{
    private const int Columns = 4;

    private static readonly string[] Shared = ["甲厂", " 前后 ", "a&amp;b", "&lt;1&gt;", "1,234", "2026-10"];

    private static readonly Gen<string> Texts = Gen.Elements([.. Shared, "𠮷", "a\nb", ""]);

    /// <summary>The type, the style and the value of a cell; of one that is not there, nothing.</summary>
    private static readonly Gen<(string Type, int Style, string Value)?> Cell = Gen.Frequency(
        (4, NumberOf(Gen.Choose(-1000, 1_000_000).Select(number => (double)number), 0, 3)),
        (3, NumberOf(Gen.Choose(-1_000_000, 1_000_000).Select(number => number / 1000.0), 0, 3)),
        (2, NumberOf(from mantissa in Gen.Choose(1, int.MaxValue) from power in Gen.Choose(-20, 20) select mantissa * Math.Pow(10, power), 0, 3)),
        (3, NumberOf(Gen.Choose(61, 80_000).Select(day => (double)day), 1, 2, 4)),
        (2, NumberOf(from day in Gen.Choose(61, 80_000) from second in Gen.Choose(0, 86_399) select day + second / 86_400.0, 1, 2, 4)),
        (2, from text in Gen.Choose(0, Shared.Length - 1)
            from style in Gen.Choose(0, 4)
            select ((string, int, string)?)("s", style,
            text.ToString(CultureInfo.InvariantCulture))),
        (2, from type in Gen.Elements("str", "inlineStr") from text in Texts select ((string, int, string)?)(type, 0, text)),
        (1, from flag in Gen.Elements("0", "1") select ((string, int, string)?)("b", 0, flag)),
        (2, Gen.Constant<(string, int, string)?>(null)));

    private readonly TemporaryFolder folder = new();

    static WorkbookOracleTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_value_is_that_which_another_library_reads() => Prop.ForAll(Cell.ArrayOf(Columns).ListOf().ToArbitrary(), rows =>
    {
        string path = folder.Write("a.xlsx", Of([.. rows]));
        Assert.Equal(Expected(path), Records.Of(path).Select(fields => string.Join('|', fields)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<(string Type, int Style, string Value)?> NumberOf(Gen<double> numbers, params int[] styles) =>
        from number in numbers
        from digits in Gen.Elements("R", "G17")
        from style in Gen.Elements(styles)
        select ((string, int, string)?)("n", style, number.ToString(digits, CultureInfo.InvariantCulture));

    private static byte[] Of((string Type, int Style, string Value)?[][] rows)
    {
        StringBuilder sheet = new(Workbook.Row(1, "c1", "c2", "c3", "c4"));
        for (int row = 0; row < rows.Length; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r='{row + 2}'>");
            for (int column = 0; column < Columns; column++)
            {
                if (rows[row][column] is not ({ } type, var style, var value)) continue;
                sheet.Append(CultureInfo.InvariantCulture, $"<c r='{(char)('A' + column)}{row + 2}' t='{type}' s='{style}'>");
                sheet.Append(type == "inlineStr" ? $"<is><t xml:space='preserve'>{value}</t></is></c>" : $"<v>{value}</v></c>");
            }

            sheet.Append("</row>");
        }

        return WorkbookFaultTests.WithTexts(Workbook.Of(("一", sheet.ToString())),
            string.Concat(Shared.Select(text => $"<si><t xml:space='preserve'>{text}</t></si>")));
    }

    private static List<string> Expected(string path)
    {
        using FileStream file = File.OpenRead(path);
        using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(file);
        List<string> rows = [];
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, Columns).Select(column => column < reader.FieldCount ? TextOf(reader.GetValue(column)) : "")];
            if (Array.Exists(cells, cell => cell.Trim().Length > 0)) rows.Add(string.Join('|', cells));
        }

        return rows;
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.AddMilliseconds(0.5) is var rounded && rounded.TimeOfDay < TimeSpan.FromSeconds(1)
            ? rounded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : rounded.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
