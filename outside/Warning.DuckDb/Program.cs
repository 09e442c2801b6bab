using System.Globalization;
using EarlyWarning.DuckDb;

// scan FOLDER AS-OF ALERTS  reads the feeds of a region's folder, judges the twelve rules of outside/region/pack as of a date, and writes the alerts as CSV
// read FOLDER               reads every column of the same feeds, and keeps nothing
switch (args)
{
    case ["scan", string folder, string asOf, string alerts]:
        TwelveRules.Scan(folder, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), alerts);
        return 0;
    case ["read", string folder]:
        Console.WriteLine(BareRead.Count(folder));
        return 0;
    default:
        Console.Error.WriteLine("scan FOLDER AS-OF ALERTS, or read FOLDER");
        return 2;
}
