using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>
/// Reads a table of outcomes: the columns of the company and the date, and where it has them those of the kind, the workers and the yuan, by their names in
/// either language. A row that cannot be read is a fault: figures without it would be wrong, and nobody would know.
/// </summary>
internal sealed class OutcomeFile
{
    private const int MostFaults = 100;
    private const double LargestNumber = 1e15;

    private readonly RecordReader reader;
    private readonly DateTimeZone zone;
    private readonly string name;
    private readonly int company;
    private readonly int date;
    private readonly int kind;
    private readonly int workers;
    private readonly int yuan;
    private readonly List<Message> faults = [];
    private int faultsFound;

    private OutcomeFile(RecordReader reader, ScanFile scan, int company)
    {
        this.reader = reader;
        zone = scan.TimeZone;
        name = scan.Name(reader.Path);
        this.company = company;
        date = Find(ReplayHeaders.Date);
        kind = Find(ReplayHeaders.Kind);
        workers = Find(ReplayHeaders.Workers);
        yuan = Find(ReplayHeaders.Yuan);
    }

    /// <summary>Reads a file of any format of the scan.</summary>
    /// <exception cref="ScanException">The file or a row of it cannot be read, or it lacks a column; all faults are in it.</exception>
    public static IReadOnlyList<OutcomeRow> Read(string path, ScanFile scan, CancellationToken cancellationToken)
    {
        try
        {
            // Titles may stand above the header.
            using RecordReader reader = scan.Formats.OpenByAny(path, RecordFormat.Found, CompanyNames(scan), out int company);
            return new OutcomeFile(reader, scan, company).ReadRows(cancellationToken);
        }
        catch (FeedException fault)
        {
            string file = scan.Name(fault.File);
            Message told = fault.Line is { } line
                ? ReplayMessages.OutcomeRowFault(file, line, fault.Fault)
                : ReplayMessages.OutcomeFileFault(file, fault.Fault);
            throw new ScanException([told], fault);
        }
    }

    private static IEnumerable<string> CompanyNames(ScanFile scan) =>
        ((IEnumerable<string?>)[.. ReplayHeaders.Company, scan.Register.Id.Value, scan.Register.Name?.Value]).OfType<string>().Distinct(StringComparer.Ordinal);

    private int Find(IEnumerable<string> names)
    {
        foreach (string column in names)
        {
            if (reader.Column(column) is >= 0 and var place) return place;
        }

        return -1;
    }

    private List<OutcomeRow> ReadRows(CancellationToken cancellationToken)
    {
        if (company < 0) throw Lacking(ReplayMessages.CompanyColumn, ReplayHeaders.Company);
        if (date < 0) throw Lacking(ReplayMessages.DateColumn, ReplayHeaders.Date);
        List<OutcomeRow> rows = [];
        for (long read = 0; reader.Read(); read++)
        {
            if (read % 1024 == 0) cancellationToken.ThrowIfCancellationRequested();
            if (reader.RecordFault is { } broken) Fault(broken);
            else if (!IsBlank() && ReadRow() is { } row) rows.Add(row);
        }

        if (faultsFound > faults.Count) faults.Add(ReplayMessages.MoreOutcomeFaults(name, faultsFound - faults.Count));
        return faultsFound == 0 ? rows : throw new ScanException(faults);
    }

    private FeedException Lacking(Message what, string[] names) => new(reader.Path, null, ReplayMessages.NoOutcomeColumn(what, names, reader.Header));

    private bool IsBlank()
    {
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (!TextCell.IsBlank(reader.Field(column))) return false;
        }

        return true;
    }

    private OutcomeRow? ReadRow()
    {
        int before = faultsFound;
        string? of = TextOf(company);
        if (of is null) Fault(company, CellMessages.Blank);
        LocalDate on = ReadDate();
        decimal? workersHurt = ReadNumber(workers), amount = ReadNumber(yuan);
        if (workersHurt is { } number && (!decimal.IsInteger(number) || number > int.MaxValue)) Fault(workers, ReplayMessages.WorkersNotWhole);
        return faultsFound > before ? null : new OutcomeRow(reader.Row, of!, on, TextOf(kind), (int?)workersHurt, amount);
    }

    private LocalDate ReadDate()
    {
        Message? fault = date < reader.FieldCount ? reader.FieldFault(date) : CellMessages.Blank;
        int day = 0;
        if (fault is null && DateCell.TryParse(reader.DateField(date), zone, out CellDate read, out fault)) read.TryToDay(out day, out fault);
        if (fault is null) return LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));
        Fault(date, fault);
        return default;
    }

    private decimal? ReadNumber(int column)
    {
        if (TextOf(column) is null) return null;
        Message? fault = reader.FieldFault(column);
        double number = 0;
        if (fault is null && NumberCell.TryParse(reader.Field(column), 1.0, out number, out fault) && number is < 0 or > LargestNumber)
            fault = ReplayMessages.NotAnAmount;
        if (fault is null) return (decimal)number;
        Fault(column, fault);
        return null;
    }

    private string? TextOf(int column)
    {
        if (column < 0 || column >= reader.FieldCount) return null;
        ReadOnlySpan<byte> cell = TextCell.Trim(reader.Field(column));
        return cell.IsEmpty ? null : Encoding.UTF8.GetString(cell);
    }

    private void Fault(int column, Message fault)
    {
        string value = column < reader.FieldCount ? Encoding.UTF8.GetString(reader.Field(column)) : "";
        Fault(ReplayMessages.OutcomeCellFault(reader.Header[column], value, fault));
    }

    private void Fault(Message fault)
    {
        if (faultsFound++ < MostFaults) faults.Add(ReplayMessages.OutcomeRowFault(name, reader.Row, fault));
    }
}
