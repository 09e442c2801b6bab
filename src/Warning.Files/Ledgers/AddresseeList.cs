using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The companies of a list that somebody made: a workbook or text with a column of codes or names, or a text with a company a line.</summary>
/// <param name="Companies">The companies, in the order of the list, each once.</param>
/// <param name="Rejects">The rows that name none, several, or one that stands in a row before.</param>
internal sealed record AddresseeList(IReadOnlyList<Company> Companies, IReadOnlyList<SheetReject> Rejects)
{
    private static readonly string[] Codes = ["统一社会信用代码", "信用代码", "company"];

    private static readonly string[] Names = ["企业名称", "企业", "单位名称", "用人单位", "name"];

    /// <summary>Reads a list, whose columns may be called as those of the register of companies.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has several columns and none of codes or names.</exception>
    public static AddresseeList Read(string path, ScanFile scan, IReadOnlyList<Company> register, CancellationToken cancellationToken)
    {
        Reading reading = new(register);
        using RecordReader reader = Open(path, scan, out int column);
        if (column < 0)
        {
            // Without a header the first line is a company as well.
            if (reader.Header.Count != 1) throw new FeedException(path, null, BatchMessages.NoColumnOfAddressees);
            column = 0;
            reading.Add(1, reader.Header[0]);
        }

        reader.Want([column]);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.RecordFault is { } broken) reading.Reject(reader.Row, "", broken);
            else if (column < reader.FieldCount) reading.Add(reader.Row, Encoding.UTF8.GetString(TextCell.Trim(reader.Field(column))));
        }

        return new AddresseeList(reading.Companies, reading.Rejects);
    }

    private static RecordReader Open(string path, ScanFile scan, out int column)
    {
        // Codes before names: a code is clear where a name is not.
        IEnumerable<string> headers = ((IEnumerable<string?>)[scan.Register.Id.Value, .. Codes, scan.Register.Name?.Value, .. Names]).OfType<string>();
        RecordReader reader = scan.Formats.OpenByAny(path, RecordFormat.Found, headers, out column);
        if (column >= 0) return reader;
        reader.Dispose();
        return scan.Formats.Open(path, RecordFormat.Found, []);
    }

    private sealed class Reading(IReadOnlyList<Company> register)
    {
        private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);

        public List<Company> Companies { get; } = [];

        public List<SheetReject> Rejects { get; } = [];

        public void Add(long row, string cell)
        {
            string text = cell.TrimStart('\'', '’');
            if (text.Length == 0) return;
            Company[] named = [.. Company.Named(register, text).Where(company => company.IsNamed(text))];
            if (named is not [var company])
            {
                Reject(row, text, named.Length == 0
                    ? BatchMessages.NotAddressable(text, Suggestion.Advice(text, register.Select(one => one.Name)))
                    : LetterRegisterMessages.SeveralInRegister(text, [.. named.Select(one => one.Id)]));
            }
            else if (!rows.TryAdd(company.Id, row))
            {
                Reject(row, text, BatchMessages.StandsInRow(rows[company.Id]));
            }
            else
            {
                Companies.Add(company);
            }
        }

        public void Reject(long row, string text, Message why) => Rejects.Add(new SheetReject(row, text, null, null, why));
    }
}
