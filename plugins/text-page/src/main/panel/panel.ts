import { definePanel, PanelElement } from '@plenum/panel';
definePanel('plenum-text-page', class extends PanelElement { protected begin() {} protected listen() {} });
