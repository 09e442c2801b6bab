using EarlyWarning;
using EarlyWarning.Files.Ledgers;

namespace County.App;

/// <summary>The app's ledger keeps to what every ledger keeps to.</summary>
public sealed class TableLedgerContractTests : LedgerContract
{
    private protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(new TableLedger(new CountyDatabase()));
}
