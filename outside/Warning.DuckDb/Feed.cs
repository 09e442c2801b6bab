namespace EarlyWarning.DuckDb;

/// <summary>A file of a simulated region: its columns and their types, stated, so that nothing is guessed and no value is quoted.</summary>
/// <param name="File">The path below the region's folder.</param>
/// <param name="Columns">The columns, as <c>name: 'TYPE'</c>.</param>
internal sealed record Feed(string File, string Columns)
{
    private const string Month = "id: 'VARCHAR', m: 'VARCHAR', ";
    private const string Event = "id: 'VARCHAR', day: 'DATE', value: 'DOUBLE'";

    public static Feed Register { get; } = new("companies.csv",
        "id: 'VARCHAR', name: 'VARCHAR', headcount: 'DOUBLE', region: 'VARCHAR', industry: 'VARCHAR', " +
        "capital: 'VARCHAR', since: 'VARCHAR', has_union: 'VARCHAR'");

    public static Feed Power { get; } = new("power.csv", Month + "kwh: 'DOUBLE'");

    public static Feed Water { get; } = new("water.csv", Month + "m3: 'DOUBLE'");

    public static Feed Tax { get; } = new("tax.csv", Month + "sales: 'DOUBLE', heads: 'DOUBLE'");

    public static Feed Payroll { get; } = new("payroll.csv", Month + "payroll: 'DOUBLE', paid_workers: 'DOUBLE', mean_pay: 'DOUBLE', delay: 'DOUBLE'");

    public static Feed SocialInsurance { get; } = new("social-insurance.csv", Month + "due: 'DOUBLE', paid: 'DOUBLE', insured: 'DOUBLE'");

    public static Feed WageArrears { get; } = new("wage-arrears.csv", Month + "months: 'DOUBLE', workers: 'DOUBLE', yuan: 'DOUBLE'");

    public static Feed Calls { get; } = new("events/hotline-call.csv", Event);

    public static Feed Arbitration { get; } = new("events/arbitration-filing.csv", Event);

    public static Feed Visits { get; } = new("events/collective-visit.csv", Event);

    public static IReadOnlyList<Feed> All { get; } = [Register, Power, Water, Tax, Payroll, SocialInsurance, WageArrears, Calls, Arbitration, Visits];

    /// <summary>Returns the table function that reads the file.</summary>
    public string In(string folder)
    {
        string path = Path.Combine(folder, File).Replace("'", "''", StringComparison.Ordinal);
        return $"read_csv('{path}', columns = {{ {Columns} }}, header = true, auto_detect = false, delim = ',', quote = '', escape = '')";
    }
}
