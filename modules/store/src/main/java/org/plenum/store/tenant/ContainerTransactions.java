package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;
import org.plenum.tenant.Transactions;

@Dependent
class ContainerTransactions implements Transactions {
    @Override
    @Transactional
    public void run(Runnable work) {
        work.run();
    }
}
