using System.Globalization;

namespace EarlyWarning.DuckDb;

/// <summary>
/// The rules of outside/region/pack a second time, as a program for DuckDB: what a condition does not know is NULL, and SQL's <c>and</c>, <c>or</c> and
/// comparisons do with it what the language does. Feeds of a simulated region have a row a company and month, no revisions and nothing that cannot be read.
/// </summary>
internal static class TwelveRules
{
    /// <summary>The id, points and group of each rule, in the order of the columns r0, r1, ... that say whether it has fired.</summary>
    private static readonly (string Id, string Points, string? Group)[] Rules =
    [
        ("wages.unpaid", "45", "unpaid"), ("wages.much-unpaid", "30", "unpaid"), ("wages.late", "15", null),
        ("power.falls", "20", "power"), ("power.last-of-peers", "7.5", "power"), ("power.little-for-its-kind", "10", null),
        ("water.ends", "12", null), ("insurance.short", "20", "insurance"), ("insurance.often-short", "15", "insurance"),
        ("sales.fall", "20", null), ("voices.calls", "15", "voices"), ("voices.disputes", "20", "voices"),
    ];

    private const int LeastPeers = 20;
    private const int MaxAgeOfCalls = 45;

    /// <summary>
    /// Reads, judges, and writes the alerts by rank: rank, company, name, level, score, high score, affected workers and the rules that have fired.
    /// </summary>
    public static void Scan(string folder, DateOnly asOf, string alerts)
    {
        using Database database = new();
        Delivery delivery = new(folder);
        database.Run($"""
            create macro below(a, b) as b - a > 1e-12 * greatest(1, abs(a), abs(b));
            create macro above(a, b) as below(b, a);
            create macro not_below(a, b) as not below(a, b);
            create macro over(a, b) as a / nullif(b, 0);
            create temp table company as
            select id, name, headcount, substr(industry, 1, 3) as trade, substr(region, 1, 4) as place from {Feed.Register.In(folder)}
            """);

        int[] yearOnYear = [0, 1, 2, 12, 13, 14], halfYear = [0, 1, 2, 3, 4, 5];
        MonthlyFeed power = new(database, folder, Feed.Power, "power", asOf, 10, [("kwh", yearOnYear)]);
        MonthlyFeed water = new(database, folder, Feed.Water, "water", asOf, 15, [("m3", [.. Enumerable.Range(0, 14)])]);
        MonthlyFeed tax = new(database, folder, Feed.Tax, "tax", asOf, 20, [("sales", yearOnYear), ("heads", halfYear)]);
        MonthlyFeed payroll = new(database, folder, Feed.Payroll, "payroll", asOf, 10, [("payroll", halfYear), ("delay", [0, 1, 2])]);
        MonthlyFeed insurance = new(database, folder, Feed.SocialInsurance, "insurance", asOf, 20, [("due", halfYear), ("paid", halfYear)]);
        WageArrears arrears = new(database, folder, asOf, delivery.Through("wage-arrears"));
        CreateEvents(database, folder, "calls", Feed.Calls, asOf,
            $"count(*) filter ({Within(asOf, 30)}) as count30, sum(value) filter ({Within(asOf, 30)}) as sum30, " +
            $"sum(value) filter ({Within(asOf, 90)}) as sum90");
        CreateEvents(database, folder, "filings", Feed.Arbitration, asOf, $"sum(value) filter ({Within(asOf, 90)}) as filed90");
        CreateEvents(database, folder, "visits", Feed.Visits, asOf, $"bool_or({Within(asOf, 60)}) as visited60");
        CreatePeers(database, power);

        // What a feed alone decides is worked out on its own rows, so that few columns go through the joins.
        bool month = delivery.Covers("hotline-call", asOf, 30, MaxAgeOfCalls), quarter = delivery.Covers("hotline-call", asOf, 90, MaxAgeOfCalls);
        string count30 = If(month, "coalesce(count30, 0)"), sum30 = If(month, "coalesce(sum30, 0)"), sum90 = If(quarter, "coalesce(sum90, 0)");
        string filed = If(delivery.Covers("arbitration-filing", asOf, 90, null), "coalesce(filed90, 0)");
        string visited = If(delivery.Covers("collective-visit", asOf, 60, null), "coalesce(visited60, false)");
        string often = string.Join(" + ", Enumerable.Range(0, 6).Select(lag => $"coalesce(({Paid(lag)} < {Due(lag)})::int, 0)"));
        string decided = string.Join(" + ", Enumerable.Range(0, 6).Select(lag => $"({Paid(lag)} < {Due(lag)} is not null)::int"));
        string median = $"case when len({Known($"[{water.List("m3", 2, 12)}]")}) >= 6 then list_median({Known($"[{water.List("m3", 2, 12)}]")}) end";
        database.Run($"""
            create temp table judged as
            select id, name, greatest({arrears.Latest("workers")}, {sum30}) as workers,
                {arrears.Latest("months")} >= 2 as r0,
                {arrears.LatestBeside("months", "yuan")} >= 1 and above(over({arrears.LatestBeside("yuan", "months")}, headcount), 5000) as r1,
                r2,
                below(power_yoy, -0.3) as r3,
                peer_rank < 0.03::double as r4,
                below(latest_kwh, 0.4 * peer_median) and headcount >= 20 as r5,
                r6, r7, r8, r9,
                {count30} >= 2 or not_below({sum90}, 10) as r10,
                not_below({filed}, 5) or {visited} as r11
            from company left join peers using (id)
                left join (select id, {payroll.Latest("delay")} > 10 or below({Change(payroll, "payroll")}, -0.4) as r2 from payroll) using (id)
                left join (select id, below({water.Average("m3", 0, 2)}, 0.7 * {median}) as r6 from water) using (id)
                left join (
                    select id, below({insurance.Total("paid", 6)}, 0.9 * {insurance.Total("due", 6)}) as r7,
                        not_below(case when {decided} >= 3 then ({often}) / ({decided}) end, 0.3) as r8
                    from insurance) using (id)
                left join (select id, below({YearOnYear(tax, "sales")}, -0.5) and below({Change(tax, "heads")}, -0.1) as r9 from tax) using (id)
                left join arrears using (id) left join calls using (id) left join filings using (id) left join visits using (id);
            copy (
                with scored as (
                    select *, {Score("false")} as score, {Score("true")} as high,
                        [{string.Join(", ", Rules.Select((rule, i) => $"case when r{i} then '{rule.Id}' end"))}] as fired
                    from judged where {string.Join(" or ", Rules.Select((_, i) => $"r{i}"))}),
                levelled as (
                    select *, case when r0 or score >= 70 then 4 when score >= 45 then 3 when score >= 25 then 2 when score >= 10 then 1 else 0 end as level
                    from scored)
                select row_number() over (order by level desc, score desc, coalesce(workers, 0) desc, high desc, id) as rank, id as company, name,
                    ['blue', 'yellow', 'orange', 'red'][level] as level, score::double as score, high::double as high, workers,
                    array_to_string(list_sort({Known("fired")}), ' ') as rules
                from levelled where level > 0 order by rank
            ) to '{alerts.Replace("'", "''", StringComparison.Ordinal)}' (header)
            """);

        string Paid(int lag) => insurance.Aligned("paid", lag, "due");
        string Due(int lag) => insurance.Aligned("due", lag, "paid");
    }

    /// <summary>Creates the table of what happened to each company, whose windows end with the as-of date.</summary>
    private static void CreateEvents(Database database, string folder, string table, Feed feed, DateOnly asOf, string columns) =>
        database.Run($"create temp table {table} as select id, {columns} from {feed.In(folder)} where day <= {Day(asOf, 0)} group by id");

    /// <summary>
    /// Creates the table of power beside that of peers. Peers share trade and place; where fewer than twenty have a number they share the trade, and where
    /// these are too few the peers are all companies.
    /// </summary>
    private static void CreatePeers(Database database, MonthlyFeed power) => database.Run($"""
        create temp table compared as
        select id, trade, place, {YearOnYear(power, "kwh")} as power_yoy, {power.Latest("kwh")} as latest_kwh from company left join power using (id);
        create temp table peers as
        with ranked as (
            select id, latest_kwh, power_yoy,
                {Rank("trade, place", 2, "trade is not null and place is not null")},
                {Rank("trade", 1, "trade is not null")},
                {Rank("true", 0, "true")},
                trade, place
            from compared),
        near as (
            select trade, place, count(latest_kwh) as n, median(latest_kwh) as middle from compared
            where trade is not null and place is not null group by trade, place),
        wide as (select trade, count(latest_kwh) as n, median(latest_kwh) as middle from compared where trade is not null group by trade),
        everybody as (select count(latest_kwh) as n, median(latest_kwh) as middle from compared)
        select id, power_yoy, latest_kwh,
            case when power_yoy is null then null when n2 >= {LeastPeers} then rank2 when n1 >= {LeastPeers} then rank1 when n0 >= {LeastPeers} then rank0 end
                as peer_rank,
            case when latest_kwh is null then null when near.n >= {LeastPeers} then near.middle when wide.n >= {LeastPeers} then wide.middle
                when everybody.n >= {LeastPeers} then everybody.middle end as peer_median
        from ranked left join near on ranked.trade = near.trade and ranked.place = near.place left join wide on ranked.trade = wide.trade cross join everybody
        """);

    /// <summary>Returns the columns of the number of peers on a level, and of the share strictly below plus half the ties.</summary>
    private static string Rank(string keys, int level, string has) => $"""
        case when {has} then count(power_yoy) over (partition by {keys}) end as n{level},
                (rank() over (partition by {keys} order by power_yoy nulls last) - 1 + count(power_yoy) over (partition by {keys}, power_yoy) / 2)
                    / nullif(count(power_yoy) over (partition by {keys}), 0) as rank{level}
        """;

    private static string Change(MonthlyFeed feed, string measure) => $"over({feed.Average(measure, 0, 3)}, {feed.Average(measure, 3, 3)}) - 1";

    private static string YearOnYear(MonthlyFeed feed, string measure) => $"over({feed.Average(measure, 0, 3)}, {feed.Average(measure, 12, 3)}) - 1";

    /// <summary>Returns the sum of points: of each group the highest. What is not known counts as fired or not.</summary>
    private static string Score(string unknown) => string.Join(" + ", Rules
        .GroupBy(rule => rule.Group ?? rule.Id, StringComparer.Ordinal)
        .Select(group => $"greatest({string.Join(", ", group.Select(rule => PointsOf(rule.Id, rule.Points, unknown)))})"));

    private static string PointsOf(string id, string points, string unknown) =>
        $"case when coalesce(r{Array.FindIndex(Rules, rule => rule.Id == id)}, {unknown}) then {points}::decimal(9, 2) else 0 end";

    private static string Known(string list) => $"list_filter({list}, lambda value: value is not null)";

    private static string If(bool covered, string value) => covered ? value : "null";

    private static string Within(DateOnly asOf, int days) => $"day > {Day(asOf, days)}";

    private static string Day(DateOnly asOf, int before) => $"date '{asOf.AddDays(-before).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";
}
